// Style and script of the page of the evidence gap map.

export const EVIDENCE_MAP_STYLE = `
:root{--ink:#1c2530;--paper:#faf8f4;--card:#fff;--brand:#0f5c63;--line:#d9d4c8;--quiet:#56616d;--accent:#c98a1b;--best:#0f5c62;--on-best:#fff;--good:#3f8286;--on-good:#fff;--fair:#93bdbc;--on-fair:#1c2530;--some:#cfe1e0;--on-some:#1c2530}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#141a20;--card:#1c242c;--brand:#7cc7cd;--line:#35404b;--quiet:#a9b3bd;--accent:#e0b252;--best:#7cc7cd;--on-best:#10181d;--good:#4f9a9e;--on-good:#10181d;--fair:#2f6a6e;--on-fair:#fff;--some:#24474b;--on-some:#e8e6e1}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 "Noto Sans",system-ui,sans-serif}
main{max-width:76rem;margin:auto;padding:1rem 1.25rem 3rem}h1{font:600 clamp(1.6rem,5vw,2.4rem)/1.2 "Noto Serif",Georgia,serif;margin:.5rem 0}
.lead{max-width:46rem}.mark{margin:0;padding:.6rem max(1.25rem,calc((100% - 73.5rem)/2));border-bottom:2px solid var(--accent)}
form{display:flex;flex-wrap:wrap;gap:.75rem 1.5rem;margin:1rem 0}form[hidden]{display:none}select{font:inherit;padding:.35rem;max-width:100%;border:1px solid var(--quiet);background:var(--card);color:var(--ink)}
.wide{position:relative;overflow-x:auto;background:var(--card);border:1px solid var(--line)}table{border-collapse:collapse;min-width:100%}
th,td{border:1px solid var(--line);padding:.35rem;text-align:center;vertical-align:middle;font-weight:400;font-size:.85rem;min-width:5.5rem}
th[scope=row]{text-align:left;position:sticky;left:0;background:var(--card);min-width:8rem;max-width:12rem;font-size:.9rem}
td a{display:flex;flex-wrap:wrap;gap:2px;justify-content:center;align-items:center;text-decoration:none;min-height:2rem}
.bubble{display:inline-grid;place-items:center;border-radius:50%;border:1px solid var(--quiet);font-size:.72rem;line-height:1;width:calc(1rem + min(var(--n,1),14)*.1rem);height:calc(1rem + min(var(--n,1),14)*.1rem);vertical-align:middle}
.bubble[hidden],td a[hidden],.row [hidden]{display:none}.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ways{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 2rem;max-width:76rem;margin:auto;padding:.75rem 1.25rem 0;font-size:.9rem}.ways nav{display:flex;gap:.5rem 1.25rem}.ways .brand{font-weight:600;text-decoration:none}.evaluation{background:var(--best);color:var(--on-best)}.review{background:var(--good);color:var(--on-good)}.comparison{background:var(--fair);color:var(--on-fair)}.count{background:var(--some);color:var(--on-some)}.story{background:var(--card);color:var(--ink)}.guidance{background:var(--card);color:var(--quiet);border-style:dashed}
a{color:var(--brand)}a:focus-visible,select:focus-visible,.wide:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h3{font-size:1rem;margin:1.5rem 0 .25rem}ul{margin:0;padding-left:1.2rem}li{margin:.35rem 0}small{color:var(--quiet)}
.row{background:var(--card);border:1px solid var(--line);margin:0 0 -1px}.row summary,.row.empty{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .6rem;padding:.6rem .75rem;min-height:3rem}.row summary{cursor:pointer;list-style:none}.row summary::-webkit-details-marker{display:none}
.row summary::before{content:"";width:.5rem;height:.5rem;border:solid var(--brand);border-width:0 2px 2px 0;transform:rotate(-45deg);flex:none}.row[open]>summary::before,.crossing[open]>summary::before{transform:rotate(45deg)}
.row h3,.row h4{margin:0;font-size:1rem;font-weight:600;flex:1 1 9rem}.row h4{font-weight:400}.row.empty{color:var(--quiet);padding-left:1.85rem}.sum{margin-left:auto;font-size:.85rem;color:var(--quiet);white-space:nowrap}
.crossing{border-top:1px solid var(--line)}.crossing>summary{padding-left:1.85rem}.crossing section{padding:0 .75rem .75rem 1.85rem;scroll-margin-top:4rem}.crossing:has(section:target)>summary{background:color-mix(in srgb,var(--accent) 22%,transparent)}.bubbles{display:flex;gap:2px}.key{display:flex;flex-wrap:wrap;gap:.25rem 1rem}.one{white-space:nowrap}.gaps{margin:0;padding:.6rem .75rem .6rem 1.85rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem}
summary:focus-visible{outline:3px solid var(--accent);outline-offset:-3px}
@media (max-width:40rem){.wide{display:none}}
@media print{form{display:none}.wide{display:block}}`;

export const EVIDENCE_MAP_SCRIPT = `
(() => {
  const form = document.getElementById("filters"), told = document.getElementById("told");
  const plural = new Intl.PluralRules(document.documentElement.lang);
  form.hidden = false;
  const value = (id) => document.getElementById(id).value;
  const show = () => {
    const country = value("country"), group = value("group"), kind = value("kind"), counts = new Map(), works = new Set();
    for (const item of document.querySelectorAll("section li")) {
      const data = item.dataset;
      const fits = (!country || data.countries.split(" ").includes(country)) && (!group || data.groups.split(" ").includes(group)) && (!kind || data.kind === kind);
      item.hidden = !fits;
      if (!fits) continue;
      works.add(data.work);
      const key = item.closest("section").id + " " + data.kind;
      counts.set(key, (counts.get(key) || new Set()).add(data.work));
    }
    for (const crossing of document.querySelectorAll(".crossing")) crossing.hidden = !crossing.querySelector("li:not([hidden])");
    for (const row of document.querySelectorAll("details.row")) {
      const n = new Set([...row.querySelectorAll("li:not([hidden])")].map((item) => item.dataset.work)).size, word = row.querySelector("[data-one]");
      row.hidden = n === 0; row.querySelector(".sum .n").textContent = n;
      word.textContent = word.dataset[plural.select(n) === "one" ? "one" : "other"];
    }
    for (const cell of document.querySelectorAll("[data-cell]")) {
      let sum = 0;
      for (const bubble of cell.querySelectorAll(".bubble")) {
        const n = (counts.get(cell.dataset.cell + " " + bubble.dataset.kind) || new Set()).size;
        bubble.hidden = n === 0; bubble.querySelector(".n").textContent = n; bubble.style.setProperty("--n", n); sum += n;
      }
      cell.hidden = sum === 0;
    }
    told.textContent = works.size + " " + form.dataset.told;
  };
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  // What is asked for by its address is opened, by browsers that do not do so themselves too; and all of it on paper.
  const reveal = () => {
    const asked = location.hash && document.getElementById(location.hash.slice(1));
    for (let around = asked && asked.closest("details"); around; around = around.parentElement.closest("details")) around.open = true;
    if (asked) asked.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  addEventListener("beforeprint", () => { for (const part of document.querySelectorAll("details")) part.open = true; });
  // A browser that goes back keeps what was chosen; otherwise the page already says it all.
  if (["country", "group", "kind"].some((id) => value(id) !== "")) show();
})();`;
