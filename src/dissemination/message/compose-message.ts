// Template and reader → a message in words: subject, plain text, HTML, a short text for WhatsApp, a letter. No picture is fetched
// when it is opened, so nobody learns that it was.
import type { Mark } from "#base/mark";
import type { Language, Texts } from "#base/text";
import { escapeXml } from "#publications/figure/draw-svg";
import { fillPlaces, type MessageTemplate } from "./template.ts";

export interface Reader {
  readonly language: Language;
  readonly institution: string;
  /** Actions asked of it, in the reader's language. */
  readonly recommendations: readonly string[];
  readonly link: string;
  readonly unsubscribe: string;
}

export interface Setting {
  readonly study: string;
  readonly publisher: string;
  readonly mark: Mark;
  /** When, where and about what, for invitations; empty otherwise. */
  readonly event: string;
  /** What was promised for when, for reminders of it; empty otherwise. */
  readonly commitment: string;
}

export interface ComposedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const WORDS: Readonly<Record<"mark" | "why" | "open" | "stop" | "short" | "nothing", Texts>> = {
  mark: {
    es: "Demostración: datos inventados para mostrar cómo funciona el estudio.",
    en: "Demonstration: data invented to show how the study works.",
    fr: "Démonstration : données inventées pour montrer le fonctionnement de l’étude.",
  },
  why: {
    es: "Recibe este mensaje porque su institución figura en el estudio. No lleva imágenes de rastreo.",
    en: "You receive this message because your institution is part of the study. It holds no tracking pictures.",
    fr: "Vous recevez ce message parce que votre institution figure dans l’étude. Il ne contient aucune image de suivi.",
  },
  open: { es: "Ver la página y responder", en: "See the page and answer", fr: "Voir la page et répondre" },
  stop: { es: "No recibir más mensajes:", en: "Receive no more messages:", fr: "Ne plus recevoir de messages :" },
  short: {
    es: "Estudio {{study}}: recomendaciones para {{institution}}. Léalas y responda aquí, sin cuenta: {{link}}",
    en: "Study {{study}}: recommendations for {{institution}}. Read and answer here, no account needed: {{link}}",
    fr: "Étude {{study}} : recommandations pour {{institution}}. Lisez et répondez ici, sans compte : {{link}}",
  },
  nothing: {
    es: "El estudio no dirige hoy ninguna recomendación a su institución.",
    en: "The study addresses no recommendation to your institution today.",
    fr: "L’étude n’adresse aujourd’hui aucune recommandation à votre institution.",
  },
};

export function composeMessage(template: MessageTemplate, reader: Reader, setting: Setting): ComposedMessage {
  const { language, unsubscribe } = reader;
  const places = placesOf(reader, setting);
  const mark = setting.mark === "demonstration" ? WORDS.mark[language] : "";
  const subject = oneLine(
    `${mark === "" ? "" : `[${mark.slice(0, mark.search(/\s?:/u))}] `}${fillPlaces(template.subject, places)}`,
  );
  const body = fillPlaces(template.body, places);
  const foot = [WORDS.why[language], `${WORDS.stop[language]} ${unsubscribe}`];
  const text = `${[mark, body.replaceAll("**", ""), "--", ...foot].filter((part) => part !== "").join("\n\n")}\n`;
  return { subject, text, html: htmlOf({ language, subject, mark, body, foot, link: reader.link }) };
}

/** At most 700 signs: it fits into one message of a telephone. */
export function composeShortText(reader: Reader, setting: Setting): string {
  const words = fillPlaces(WORDS.short[reader.language], placesOf(reader, setting));
  return setting.mark === "demonstration" ? `${WORDS.mark[reader.language]} ${words}` : words;
}

function placesOf(
  { institution, recommendations, link, language }: Reader,
  { study, publisher, event, commitment }: Setting,
) {
  const list = recommendations.map((action) => `- ${oneLine(action)}`).join("\n");
  return {
    institution,
    study,
    publisher,
    link,
    event,
    commitment,
    recommendations: list === "" ? WORDS.nothing[language] : list,
  };
}

/** Names come from tables: a line end in one must not become a header of the message. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\t]+/gu, " ").trim();
}

interface HtmlParts {
  readonly language: Language;
  readonly subject: string;
  readonly mark: string;
  readonly body: string;
  readonly foot: readonly string[];
  readonly link: string;
}

const FONT = "font-family:'Noto Sans',Arial,Helvetica,sans-serif";

/** Styles stand at each element: many mail programs drop the head. */
function htmlOf({ language, subject, mark, body, foot, link }: HtmlParts): string {
  const band =
    mark === ""
      ? ""
      : `<p style="margin:0 0 16px;padding:8px 12px;border:2px dashed #8a5a06;color:#8a5a06;font-weight:bold">${escapeXml(mark)}</p>`;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeXml(subject)}</title></head>`,
    `<body style="margin:0;padding:0;background:#faf8f4;color:#1c2530;${FONT};font-size:16px;line-height:1.55">`,
    `<div style="max-width:600px;margin:0 auto;padding:24px 20px;background:#ffffff;border-top:6px solid #0f5c63">${band}`,
    toHtml(body, { link, words: WORDS.open[language] }),
    `<hr style="border:0;border-top:1px solid #d5dadd;margin:24px 0 12px">${foot.map((line) => `<p style="margin:0 0 8px;font-size:13px;color:#56616d">${linked(line)}</p>`).join("")}`,
    "</div></body></html>\n",
  ].join("");
}

interface Button {
  readonly link: string;
  readonly words: string;
}

/** A paragraph that is the link alone becomes a button, with the address below it for those who want to see where it leads. */
export function toHtml(markdown: string, button?: Button): string {
  return markdown
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => (button !== undefined && block === button.link ? buttonOf(button) : blockOf(block)))
    .join("");
}

function blockOf(block: string): string {
  const lines = block.split("\n");
  if (!lines.every((line) => line.startsWith("- ")))
    return `<p style="margin:0 0 14px">${lines.map(linked).join("<br>")}</p>`;
  return `<ul style="margin:0 0 14px;padding-left:22px">${lines.map((line) => `<li style="margin:6px 0">${linked(line.slice(2))}</li>`).join("")}</ul>`;
}

function buttonOf({ link, words }: Button): string {
  const style =
    "display:inline-block;background:#0f5c63;color:#ffffff;padding:12px 18px;text-decoration:none;font-weight:bold";
  return `<p style="margin:18px 0 6px"><a href="${escapeXml(link)}" style="${style}">${escapeXml(words)}</a></p><p style="margin:0 0 18px;font-size:13px">${linked(link)}</p>`;
}

function linked(line: string): string {
  return escapeXml(line)
    .replace(/\*\*([^*]+)\*\*/gu, "<strong>$1</strong>")
    .replace(
      /https?:\/\/[^\s<]+/gu,
      (address) => `<a href="${address}" style="color:#0f5c63;word-break:break-all">${address}</a>`,
    );
}
