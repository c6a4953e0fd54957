// The search of the portal: a small file that reads what the pages say and lists those that hold every word.

/** Words are compared without accents and capitals. The page lists everything where no script runs. */
export const SEARCH_SCRIPT = `(() => {
  const input = document.getElementById("q"), main = document.getElementById("content");
  const fold = (text) => text.normalize("NFD").replace(/\\p{M}/gu, "").toLowerCase();
  const wanted = new URLSearchParams(location.search).get("q") ?? "";
  if (wanted.trim() === "" || !main.querySelector("[data-search]")) return;
  input.value = wanted;
  const words = fold(wanted).split(/\\s+/).filter((word) => word !== "");
  const place = main.querySelector("[data-search]");
  fetch(place.dataset.search).then((answer) => answer.json()).then((pages) => {
    const score = (page) => words.reduce((sum, word) => sum + (fold(page.title).includes(word) ? 5 : 0) + fold(page.text).split(word).length - 1, 0);
    const found = pages.filter((page) => words.every((word) => fold(page.title + " " + page.text).includes(word))).map((page) => [score(page), page]).sort((a, b) => b[0] - a[0]);
    const list = document.createElement("ul");
    list.id = "results";
    for (const [, page] of found) {
      const item = document.createElement("li"), link = document.createElement("a"), line = document.createElement("p");
      link.href = page.address; link.textContent = page.title;
      const at = Math.max(0, fold(page.text).indexOf(words[0]) - 60);
      line.textContent = page.text === "" ? "" : "… " + page.text.slice(at, at + 180) + " …";
      item.append(link, line); list.append(item);
    }
    const told = document.createElement("p");
    told.setAttribute("role", "status");
    told.textContent = found.length === 0 ? place.dataset.none : found.length + " " + place.dataset.found;
    place.replaceChildren(told, list);
  });
})();
`;
