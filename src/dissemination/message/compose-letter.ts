// Letters for print, one page each: for those who have no address on the network. The link is printed, and as a code.
import type { Language, Texts } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import type { ComposedMessage } from "./compose-message.ts";
import { toHtml } from "./compose-message.ts";

export interface Letter {
  readonly language: Language;
  readonly institution: string;
  readonly date: string;
  readonly message: Pick<ComposedMessage, "subject">;
  /** The filled words. */
  readonly body: string;
  readonly mark: string;
  /** SVG of the link. */
  readonly code: string;
}

const CODE_WORDS: Texts = {
  es: "Código con el enlace a la página de su institución",
  en: "Code with the link to the page of your institution",
  fr: "Code avec le lien vers la page de votre institution",
};

export function composeLetters(title: string, letters: readonly Letter[]): string {
  const pages = letters.map(letterPage).join("");
  return `<!doctype html><html lang="${letters[0]?.language ?? "es"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeXml(title)}</title><style>${STYLE}</style></head><body>${pages}</body></html>\n`;
}

const STYLE = `@page{size:A4;margin:22mm 24mm}body{margin:0;background:#faf8f4;color:#1c2530;font:11pt/1.5 "Noto Serif",Georgia,serif}
section{max-width:165mm;margin:0 auto 2rem;padding:14mm;background:#fff;break-after:page}section:last-child{break-after:auto}
@media print{body{background:#fff}section{padding:0;margin:0}}h1{font:600 15pt/1.3 "Noto Sans",sans-serif;color:#0f5c63;margin:10mm 0 6mm}
.mark{border:2px dashed #8a5a06;color:#8a5a06;padding:2mm 3mm;font-weight:600}.code svg{width:32mm;height:32mm}.date{color:#56616d}a{color:#0f5c63;word-break:break-all}`;

function letterPage({ language, institution, date, message, body, mark, code }: Letter): string {
  return [
    `<section lang="${language}">${mark === "" ? "" : `<p class="mark">${escapeXml(mark)}</p>`}`,
    `<p class="date">${escapeXml(date)}</p><p>${escapeXml(institution)}</p><h1>${escapeXml(message.subject)}</h1>`,
    toHtml(body),
    code === "" ? "" : `<p class="code" role="img" aria-label="${escapeXml(CODE_WORDS[language])}">${code}</p>`,
    "</section>",
  ].join("");
}
