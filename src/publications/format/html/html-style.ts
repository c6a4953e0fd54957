// The look of a report in the browser: light and dark each designed, phone first, printable.
import { COLOURS, DARK_COLOURS, type Palette } from "../../figure/figure-palette.ts";

export function htmlStyle(): string {
  return `:root{${properties(COLOURS)}--paper:#fff;--warm:#faf8f4;--pale:#e9f1f1;--ink:#1c2530;--muted:#56616d;--line:#d5dadd;--brand:#0f5c63;--on-brand:#fff;--accent:#c98a1b;--accent-text:#8a5a06;--violet:#6a4c93}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${properties(DARK_COLOURS)}--paper:#151c21;--warm:#1c242a;--pale:#17282c;--ink:#e8ebe9;--muted:#a9b3b8;--line:#33404a;--brand:#6cc0bf;--on-brand:#0e1418;--accent:#e0a640;--accent-text:#ecbf6b;--violet:#b39ddb}}
${RULES}`;
}

function properties(palette: Palette): string {
  return Object.entries(palette)
    .map(([name, colour]) => `--fig-${name}:${colour};`)
    .join("");
}

const RULES = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.62 "Noto Serif","Source Serif 4",Georgia,"Times New Roman",serif;hyphens:manual;overflow-wrap:break-word}
a{color:var(--brand);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:9;font-family:"Noto Sans",system-ui,sans-serif}
.skip:focus{left:.5rem;top:.5rem}
header.cover{background:#0f5c63;color:#fff;border-bottom:.35rem solid #c98a1b;padding:3.2rem 1.25rem 2.6rem;font-family:"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header.cover>div{max-width:69.5rem;margin:0 auto}
header.cover .place{margin:0 0 1.6rem;color:#cfe3e2;font-weight:600;letter-spacing:.01em}
header.cover h1{margin:0;font-size:clamp(1.75rem,4.6vw,3.1rem);line-height:1.16;font-weight:700;max-width:24ch;text-wrap:balance}
header.cover .subtitle{font-size:clamp(1.05rem,2vw,1.3rem);line-height:1.4;margin:1.1rem 0 1.8rem;color:#e3efee;max-width:46ch}
header.cover .by{margin:0;font-size:.95rem;color:#fff}
header.cover.short{padding:1.6rem 1.25rem 1.4rem}header.cover.short .place{margin:0 0 .5rem}header.cover.short h1{font-size:clamp(1.5rem,3.4vw,2.2rem);max-width:34ch}header.cover.short .subtitle{margin:.5rem 0 .7rem;font-size:1.05rem}
.band{margin:0;padding:.55rem max(1.25rem,calc((100% - 69.5rem)/2));font:600 .9rem/1.4 "Noto Sans",system-ui,sans-serif;color:var(--accent-text);background:repeating-linear-gradient(135deg,transparent 0 6px,var(--fig-hatch) 6px 7.5px)}
.band span{background:var(--paper);padding:.15rem .5rem;display:inline-block}
.page{max-width:72rem;margin:0 auto;padding:0 1.25rem}
nav.contents{font:.92rem/1.45 "Noto Sans",system-ui,sans-serif;padding:1.6rem 0 .4rem}
nav.contents h2{font-size:1rem;margin:0 0 .6rem;padding:0;border:0}
nav.contents ol{list-style:none;margin:0;padding:0}
nav.contents ol ol{padding-left:1.9rem;margin:.1rem 0 .5rem;font-size:.94em}
nav.contents li{margin:.32rem 0}
nav.contents a{color:var(--ink);text-decoration:none;display:flex;gap:.65rem}
nav.contents a:hover{text-decoration:underline}
nav.contents .count{color:var(--brand);font-weight:600;min-width:1.25rem}
nav.contents ol ol .count{min-width:1.9rem;font-weight:400}
main{max-width:44rem;padding-bottom:4rem}
h2,h3,h4,figcaption,.under,.callout-title,.key-numbers,.card,.tag,table,details,aside,footer{font-family:"Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h2,h3,h4{line-height:1.25;text-wrap:balance;font-weight:600;break-after:avoid}
h2{font-size:clamp(1.5rem,3.4vw,2.05rem);margin:4.2rem 0 1.5rem;padding-bottom:.9rem;border-bottom:.18rem solid var(--brand)}
h3{font-size:1.28rem;margin:2.7rem 0 .8rem}
h4{font-size:1.06rem;margin:2rem 0 .5rem;color:var(--brand)}
.count{color:var(--brand);font-variant-numeric:tabular-nums}
h2 .count{display:block;font-size:1.1rem;margin-bottom:.2rem}
p{margin:0 0 1.05rem}
ul,ol{padding-left:1.35rem;margin:0 0 1.1rem}
li{margin:.35rem 0}li::marker{color:var(--brand)}
.number{font-variant-numeric:lining-nums;text-decoration:underline dotted var(--muted) .07em;text-underline-offset:.22em}
.big .number{text-decoration:none}
sup.note{font-size:.72em;line-height:0}sup.note a{padding:.3em .25em;text-decoration:none;font-family:"Noto Sans",system-ui,sans-serif}
figure{margin:2.4rem 0;break-inside:avoid}
figcaption{margin-bottom:.9rem;line-height:1.4}
figcaption .name{color:var(--brand);font-weight:600;font-size:.88rem;margin-right:.5rem}
figcaption .finding{display:block;font-weight:600;font-size:1.08rem;text-wrap:balance}
figcaption .measure{display:block;color:var(--muted);font-size:.9rem;margin-top:.15rem}
.tag{display:inline-block;font-size:.76rem;line-height:1.3;font-weight:600;color:var(--accent-text);padding:.12rem .5rem;border:1px solid var(--fig-hatch);background:linear-gradient(90deg,transparent .55rem,var(--paper) .55rem),repeating-linear-gradient(135deg,transparent 0 3px,var(--fig-hatch) 3px 4.5px);padding-left:.95rem}
.drawing svg{display:block;width:100%;height:auto;overflow:visible;font-family:"Noto Sans",system-ui,sans-serif}
.scroll.drawing svg{min-width:36rem}
.narrow{display:none}
.under{font-size:.82rem;line-height:1.5;color:var(--muted);margin-top:.7rem}.under p{margin:0 0 .3rem}
details{font-size:.85rem;margin-top:.7rem}summary{cursor:pointer;color:var(--brand);padding:.3rem 0;width:fit-content}
.scroll{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.4;font-variant-numeric:tabular-nums lining-nums;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink)}
th,td{padding:.42rem .55rem;text-align:left;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}
thead th,thead td{font-weight:600;vertical-align:bottom;border-bottom:1px solid var(--ink)}
.unit{display:block;font-weight:400;color:var(--muted);font-size:.85em}
.decimal{text-align:right;white-space:nowrap}thead .decimal{white-space:normal}.centre{text-align:center}
tr.group th{background:var(--pale);color:var(--brand);font-weight:600}
tr.total>*{font-weight:600;border-top:1px solid var(--ink)}
th:first-child,td:first-child{padding-left:.2rem;min-width:6.5em}tr.group th{padding-left:.5rem}tr.group span{position:sticky;left:.5rem;display:inline-block;max-width:calc(100vw - 3.6rem)}
abbr{text-decoration:none;cursor:help}
.callout{border-left:.28rem solid var(--brand);background:var(--pale);padding:1.15rem 1.3rem .6rem;margin:1.9rem 0;break-inside:avoid}
.callout.case{border-color:var(--violet);background:var(--warm)}.callout.caution{border-color:var(--accent);background:var(--warm)}
.callout>.tag{float:right;margin:.15rem 0 .4rem .8rem}.callout-title{font-weight:600;font-size:1.08rem;line-height:1.35;margin:.2rem 0 .6rem;color:var(--brand)}
.case>.callout-title{color:var(--violet)}.caution>.callout-title{color:var(--accent-text)}
blockquote{margin:1.3rem 0;padding:.1rem 0 .1rem 1.1rem;border-left:.2rem solid var(--violet);font-style:italic;font-size:1.1em}blockquote p{margin:.3rem 0}
.index{list-style:none;padding:0;columns:18rem;column-gap:2.5rem;font-size:.9rem;line-height:1.45}.index li{break-inside:avoid;padding-left:1rem;text-indent:-1rem;margin:0 0 .3rem}.index a{display:inline-block;text-indent:0}
.key-numbers{list-style:none;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(8.6rem,100%),1fr));gap:1.5rem;padding:0;margin:2rem 0}
.key-numbers li{border-top:.2rem solid var(--brand);padding-top:.7rem;margin:0}
.key-numbers span{display:block}.key-numbers .tag{display:inline-block;margin-top:.4rem}.key-numbers+.tag{margin:-1rem 0 1.6rem}
.big{font-size:2.35rem;line-height:1.15;font-weight:600;color:var(--brand)}.key-numbers .big span{display:inline}
.what{font-weight:600;line-height:1.35;margin:.2rem 0}.detail{color:var(--muted);font-size:.86rem}
.card{border:1px solid var(--line);border-radius:.2rem;margin:1.8rem 0;overflow:hidden;break-inside:avoid;font-size:.95rem}
.card .action{background:#0f5c63;color:#fff;margin:0;padding:.9rem 1.1rem;font-weight:600;font-size:1.05rem;line-height:1.4;display:flex;gap:.9rem}.card .action b{color:#f2cf8d;white-space:nowrap}
.card>.tag{margin:.9rem 1.1rem 0}
.card dl{display:grid;grid-template-columns:minmax(7rem,9.5rem) 1fr;gap:.55rem 1.1rem;margin:0;padding:1rem 1.1rem;line-height:1.5}
.card dt{font-weight:600;color:var(--brand)}.card dd{margin:0}
.notes{font-size:.9rem}.notes h2{font-size:1.35rem}
footer{border-top:1px solid var(--line);color:var(--muted);font-size:.87rem;line-height:1.55;padding:1.6rem 0 3rem;max-width:44rem}footer h2{font-size:1.05rem;border:0;margin:0 0 .6rem;padding:0;color:var(--ink)}footer p{margin:0 0 .6rem}
@media (max-width:34rem){body{font-size:1rem}.wide{display:none}.narrow{display:block}.card dl{grid-template-columns:1fr;gap:.1rem}.card dd{margin-bottom:.7rem}.callout{padding:1rem 1rem .4rem}.callout>.tag{float:none;display:table;margin:0 0 .6rem}h2{margin-top:3.2rem}.scroll table:has(thead :nth-child(5),thead .left~.left~.left){min-width:30rem}.scroll th:first-child{max-width:9.5rem;position:sticky;left:0;background:var(--paper)}.scroll tr.group th{max-width:none;background:var(--pale)}}
.page.short h2{font-size:1.35rem;margin:2.2rem 0 1rem;padding-bottom:.35rem;border-bottom-width:.12rem}
@media (min-width:70rem){.page.short{max-width:52rem}.page:not(.short){display:grid;grid-template-columns:17rem minmax(0,44rem);gap:4.5rem}nav.contents{position:sticky;top:0;align-self:start;max-height:100vh;overflow:auto;padding:3.2rem .4rem 2rem 0;font-size:.86rem}.page:not(.short)>footer{grid-column:2}}
@media print{body{font-size:10pt}nav.contents,.skip,details{display:none}.page{display:block;max-width:none;padding:0}main,footer{max-width:none}h2{break-before:page;margin-top:0}.scroll{overflow:visible}tr{break-inside:avoid}thead{display:table-header-group}.number{text-decoration:none}a{color:inherit;text-decoration:none}.wide{display:block}.narrow{display:none}header.cover,.card .action{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{size:A4;margin:22mm 20mm}}`;
