// Style of the front page: the ink, paper and teal of the study, light and dark, phone first.

export const FRONT_PAGE_STYLE = `
:root{--ink:#1c2530;--paper:#faf8f4;--card:#fff;--brand:#0f5c63;--line:#d9d4c8;--quiet:#56616d;--accent:#c98a1b}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#141a20;--card:#1c242c;--brand:#7cc7cd;--line:#35404b;--quiet:#a9b3bd;--accent:#e0b252}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main,footer,header>:not(.mark){max-width:68rem;margin-left:auto;margin-right:auto;padding-left:1.25rem;padding-right:1.25rem}
.skip{position:absolute;left:-100rem}.skip:focus{left:1rem;top:1rem;background:var(--card);padding:.5rem 1rem}
.mark{margin:0;padding:.75rem 1.25rem;border-bottom:2px solid var(--accent);background:repeating-linear-gradient(135deg,transparent 0 10px,color-mix(in srgb,var(--accent) 14%,transparent) 10px 20px)}
nav{padding-top:1.5rem;display:flex;gap:1.25rem;flex-wrap:wrap}
a{color:var(--brand);text-underline-offset:.18em}
a:focus-visible,pre:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
[aria-current]{font-weight:600}
h1{font:600 clamp(1.9rem,5vw,3rem)/1.15 "Noto Serif",Georgia,serif;margin:2rem 0 .5rem}
.subtitle{font-size:1.2rem;color:var(--quiet);padding-right:min(26rem,20vw)}
h2{font-size:1.1rem;margin:2.75rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--line)}
.cards{list-style:none;padding:0;margin:0;display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fill,minmax(min(19rem,100%),1fr))}
.card{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--brand);padding:1.25rem;display:flex;flex-direction:column}
.card:first-child{grid-column:1/-1}
.card h3{margin:0 0 .5rem;font:600 1.3rem/1.25 "Noto Serif",Georgia,serif}
.card p{margin:0 0 1rem}
.files{list-style:none;padding:0;margin:auto 0 0;display:flex;flex-wrap:wrap;gap:.5rem 1.25rem}
.files a{display:inline-block;padding:.35rem 0}
.files span{color:var(--quiet);font-size:.875rem;font-variant-numeric:tabular-nums}
pre{overflow-x:auto;background:var(--card);border:1px solid var(--line);padding:.75rem 1rem}
footer{color:var(--quiet);padding-top:2rem;padding-bottom:3rem}
@media print{.skip,nav{display:none}}
`;
