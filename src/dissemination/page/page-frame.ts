// The frame of pages for readers: no script, one column, for a thumb and for paper.
import { LANGUAGES, type Language } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { PAGE_WORDS } from "./page-words.ts";

export interface PageFrame {
  readonly language: Language;
  readonly title: string;
  /** Above the title: whose study. */
  readonly over: string;
  /** Address of the portal of the study. Absent: there is none beside the page. */
  readonly home?: string;
  readonly isDemonstration: boolean;
  readonly body: string;
  /** Address of this page in another language; absent: no choice is shown. */
  readonly inLanguage?: (language: Language) => string;
}

const NAMES: Readonly<Record<Language, string>> = { es: "Español", en: "English", fr: "Français" };

export function framePage({ language, title, over, home, isDemonstration, body, inLanguage }: PageFrame): string {
  const words = PAGE_WORDS[language];
  const band = isDemonstration ? `<aside class="band"><p>${escapeXml(words.mark)}</p></aside>` : "";
  const choice =
    inLanguage === undefined
      ? ""
      : `<nav aria-label="${escapeXml(words.language)}">${LANGUAGES.map((each) => choiceOf(each, language, inLanguage)).join("")}</nav>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<meta name="robots" content="noindex"><title>${escapeXml(title)}</title><style>${STYLE}</style></head><body>`,
    `<header><div><p class="over">${home === undefined ? escapeXml(over) : `<a href="${escapeXml(home)}">${escapeXml(over)}</a>`}</p><h1>${escapeXml(title)}</h1>${choice}</div></header>${band}<main>${body}</main></body></html>\n`,
  ].join("");
}

function choiceOf(each: Language, language: Language, inLanguage: (language: Language) => string): string {
  const name = `<span lang="${each}">${NAMES[each]}</span>`;
  return each === language
    ? `<strong aria-current="true">${name}</strong>`
    : `<a href="${escapeXml(inLanguage(each))}" hreflang="${each}">${name}</a>`;
}

const STYLE = `:root{--ink:#1c2530;--paper:#fff;--warm:#faf8f4;--muted:#56616d;--line:#d5dadd;--brand:#0f5c63;--on:#fff;--accent:#c98a1b;--warn:#8a5a06;--field:#7d8790}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;--ink:#e8ebe9;--paper:#151c21;--warm:#1c242a;--muted:#a9b3b8;--line:#33404a;--brand:#6cc0bf;--on:#0e1418;--accent:#e0a640;--warn:#ecbf6b;--field:#7d8b93}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
header{background:#0f5c63;color:#fff;border-bottom:.3rem solid #c98a1b;padding:1.6rem 1.1rem 1.3rem}header>div,.band p{max-width:44rem;margin:0 auto}
header a,header strong{color:#fff;display:inline-block;padding:.5rem .9rem .5rem 0}.over{margin:0 0 .5rem;color:#cfe3e2;font-weight:600}h1{font-size:clamp(1.45rem,5vw,2.1rem);line-height:1.2;margin:0 0 .6rem;text-wrap:balance}
.band{padding:.5rem 1.1rem;border-bottom:2px dashed var(--warn);color:var(--warn);font-weight:600}main{max-width:46.2rem;margin:0 auto;padding:1.2rem 1.1rem 3rem}
h2{font-size:1.3rem;line-height:1.3;margin:2.2rem 0 .8rem;text-wrap:balance}h3{font-size:1.02rem;margin:1.3rem 0 .3rem;color:var(--brand)}p{margin:0 0 .9rem}
article{border-top:.18rem solid var(--brand);padding:1.1rem 0 .4rem;margin:1.6rem 0}article>h2{margin-top:0}
.note{background:var(--warm);padding:.8rem 1rem;font-size:.95rem}.ok{border-left:.35rem solid var(--brand)}.bad{border-left:.35rem solid var(--accent)}
dl{display:grid;grid-template-columns:minmax(6rem,auto) 1fr;gap:.3rem 1rem;margin:0 0 1rem}dt{color:var(--muted)}dd{margin:0}@media(max-width:34rem){dl{grid-template-columns:1fr;gap:0}dd{margin:0 0 .6rem}}
fieldset{border:1px solid var(--line);padding:.6rem 1rem 1rem;margin:0 0 1rem;min-width:0}legend{font-weight:600;padding:0 .4rem}
label{display:block;margin:.7rem 0 .25rem}.choice{display:flex;gap:.7rem;align-items:center;min-height:2.75rem;margin:0;padding:.35rem 0}.choice input{width:1.35rem;height:1.35rem;flex:none;accent-color:var(--brand)}
input:not([type=radio]):not([type=checkbox]),textarea,select{width:100%;font:inherit;color:inherit;background:var(--paper);border:1px solid var(--field);padding:.6rem .7rem;min-height:2.75rem}textarea{min-height:6rem}
button{font:inherit;font-weight:600;background:var(--brand);color:var(--on);border:0;padding:.75rem 1.3rem;min-height:2.9rem;margin-top:.9rem;cursor:pointer}
a{color:var(--brand)}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}summary{cursor:pointer;color:var(--brand);padding:.7rem 0;font-weight:600}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;border-top:2px solid var(--ink);border-bottom:2px solid var(--ink);font-size:.95rem}caption{text-align:left;color:var(--muted);padding-bottom:.4rem}th,td{padding:.45rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}.number{text-align:right}
@media print{form,nav,details{display:none}}`;
