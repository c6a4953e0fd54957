// Script and further style of the page “what has worked”: what is chosen narrows and orders the practices, and stands in the address.

export const WORKED_STYLE = `
article{border-top:1px solid var(--line);padding:1rem 0;max-width:52rem}article[hidden]{display:none}h2{font-size:1.15rem;margin:0 0 .25rem}
.grade{display:inline-block;padding:.1rem .6rem;border-radius:1rem;border:1px solid var(--quiet);font-size:.85rem}.grade.g4{background:var(--best);color:var(--on-best)}.grade.g3{background:var(--fair);color:var(--on-fair)}.grade.g2{background:var(--some);color:var(--on-some)}.grade.g1{background:var(--card);color:var(--ink)}.grade.g0{background:var(--card);color:var(--quiet);border-style:dashed}
dl{display:grid;grid-template-columns:minmax(7rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0}dt{color:var(--quiet)}dd{margin:0;overflow-wrap:anywhere}summary{min-height:2.75rem;display:flex;align-items:center;cursor:pointer}
input,select{font:inherit;min-height:2.75rem;padding:.35rem;border:1px solid var(--quiet);background:var(--card);color:var(--ink)}label{display:grid;gap:.2rem}
@media (max-width:30rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .4rem}form label,form select,form input{width:100%}}
@media print{details>*{display:block}}`;

export const WORKED_SCRIPT = `
(() => {
  const form = document.getElementById("filters"), told = document.getElementById("told"), none = document.getElementById("none");
  const list = document.getElementById("practices"), practices = [...list.children], NAMES = ["group", "dimension", "city", "q"];
  const fold = (text) => text.normalize("NFD").replace(/[\\u0300-\\u036f]/g, "").toLowerCase();
  const texts = new Map(practices.map((one) => [one, fold(one.textContent)]));
  const order = new Map(practices.map((one, at) => [one, at]));
  const value = (name) => document.getElementById(name).value.trim();
  const share = (one, city) => { const said = (JSON.parse(one.dataset.fits || "{}"))[city] || ""; return said ? [...said].filter((sign) => sign === "+").length / said.length : 0; };
  const answers = (one, city) => {
    const said = (JSON.parse(one.dataset.fits || "{}"))[city] || "", words = form.dataset, lines = one.querySelectorAll(".needs li");
    const summary = one.querySelector(".fit");
    if (!summary) return;
    const count = (sign) => [...said].filter((each) => each === sign).length;
    summary.textContent = said ? ": " + count("+") + " / " + said.length + " " + words.fits + (count("?") ? ", " + count("?") + " " + words.unknown : "") : "";
    lines.forEach((line, at) => { line.querySelector("b").textContent = said ? " – " + ({ "+": words.yes, "-": words.no, "?": words.unknown })[said[at]] : ""; });
  };
  const show = () => {
    const group = value("group"), dimension = value("dimension"), city = value("city"), words = fold(value("q")).split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const one of practices) {
      const groups = one.dataset.groups.split(" "), dimensions = one.dataset.dimensions.split(" ");
      const fits = (!group || groups.includes(group) || groups.includes("all")) && (!dimension || dimensions.includes(dimension) || dimensions.includes("all")) && words.every((word) => texts.get(one).includes(word));
      one.hidden = !fits; shown += fits;
      answers(one, city);
    }
    const own = (one) => group && one.dataset.groups.split(" ").includes(group) ? 1 : 0;
    list.append(...[...practices].sort((a, b) => own(b) - own(a) || b.dataset.grade - a.dataset.grade || share(b, city) - share(a, city) || order.get(a) - order.get(b)));
    told.textContent = shown + " " + form.dataset.told; none.hidden = shown > 0;
    const chosen = new URLSearchParams(NAMES.map((name) => [name, value(name)]).filter(([, each]) => each));
    try { history.replaceState(null, "", chosen.size ? "?" + chosen : location.pathname); } catch {}
    for (const edition of document.querySelectorAll("a[hreflang]")) edition.search = String(chosen);
  };
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) if (asked.get(name)) document.getElementById(name).value = asked.get(name);
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  if (NAMES.some((name) => value(name) !== "")) show();
})();`;
