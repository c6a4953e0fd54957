// Letters → Typst: each on a page of its own, the address where windows of envelopes show it, the code beside the link.
import type { Language, Texts } from "#base/text";
import type { Letter, Paper } from "../../letter/letter.ts";
import { typstString } from "./typst-text.ts";

const WORDS: Readonly<Record<"code" | "page" | "title", Texts>> = {
  code: {
    es: "Código con el enlace a la página de su institución",
    en: "Code with the link to the page of your institution",
    fr: "Code avec le lien vers la page de votre institution",
  },
  page: {
    es: "Apunte la cámara del celular, o escriba esta dirección:",
    en: "Point a telephone’s camera here, or type this address:",
    fr: "Visez avec l’appareil photo d’un téléphone, ou tapez cette adresse :",
  },
  title: { es: "Cartas", en: "Letters", fr: "Lettres" },
};

export interface LetterBatch {
  readonly title: string;
  readonly paper: Paper;
  readonly letters: readonly Letter[];
  /** Path of the code of each letter, in their order. */
  readonly codePath: (at: number) => string;
}

export function writeLetters({ title, paper, letters, codePath }: LetterBatch): string {
  const [first] = letters;
  const head = `#set document(title: ${typstString(first === undefined ? title : `${WORDS.title[first.language]} ${title}`)})`;
  const pages = letters.map((letter, at) => writeLetter(letter, codePath(at)));
  return [head, TEMPLATE.replace("PAPER", paper), ...pages].join("\n");
}

function writeLetter({ language, sender, date, address, subject, body, link, mark }: Letter, code: string): string {
  const lines = address.map(typstString).join(", ");
  const words = writeBody(body, link, wayTo(language, link, code));
  return `#letter(lang: ${typstString(language)}, sender: ${typstString(sender)}, date: ${typstString(date)}, address: (${lines},), subject: ${typstString(subject)}, mark: ${typstString(mark)})[${words}]`;
}

function wayTo(language: Language, link: string, code: string): string {
  return `#way(image(${typstString(code)}, width: 30mm, alt: ${typstString(WORDS.code[language])}), ${typstString(WORDS.page[language])}, ${typstString(link)})`;
}

/** The line that is the link becomes code and address. */
function writeBody(body: string, link: string, way: string): string {
  return body
    .split(/\n{2,}/u)
    .map((block) => block.trim())
    .filter((block) => block !== "")
    .map((block) => (block === link ? way : writeBlock(block)))
    .join("\n\n");
}

function writeBlock(block: string): string {
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("- ")))
    return `#list(${lines.map((line) => `[${inline(line.slice(2))}]`).join(", ")})`;
  return lines.map(inline).join(" #linebreak() ");
}

function inline(line: string): string {
  return line
    .split(/(\*\*[^*]+\*\*)/u)
    .filter((part) => part !== "")
    .map((part) =>
      /^\*\*.+\*\*$/u.test(part) ? `#strong[#${typstString(part.slice(2, -2))}]` : `#${typstString(part)}`,
    )
    .join("");
}

/** 45 mm from the top and 20 mm from the left: there windows are (DIN 5008, form B; US no. 10 envelopes show it too). */
const TEMPLATE = `
#let ink = rgb("#1c2530")
#let brand = rgb("#0f5c63")
#let muted = rgb("#56616d")
#let warn = rgb("#8a5a06")
#let letter(lang: "es", sender: "", date: "", address: (), subject: "", mark: "", body) = page(paper: "PAPER", margin: (top: 20mm, bottom: 20mm, left: 25mm, right: 22mm), numbering: none)[
  #set text(font: "Noto Sans", size: 10.5pt, fill: ink, lang: lang, hyphenate: true, fallback: false)
  #set par(leading: 0.62em, spacing: 1.35em, justify: false)
  #set list(marker: text(fill: brand, sym.bullet), body-indent: 6pt, spacing: 0.9em)
  #show link: set text(fill: brand)
  #block(height: 25mm, width: 100%, {
    text(size: 9pt, weight: 600, fill: brand, sender)
    if mark != "" { v(1mm); block(stroke: (paint: warn, thickness: 1pt, dash: "dashed"), inset: (x: 6pt, y: 4pt), text(size: 8.5pt, weight: 600, fill: warn, mark)) }
  })
  #block(height: 40mm, width: 85mm, { set par(leading: 0.5em); for line in address { block(spacing: 0.55em, line) } })
  #block(above: 2mm, below: 7mm, text(fill: muted, date))
  #block(below: 6mm, { set par(leading: 0.5em); heading(level: 1, text(size: 13pt, weight: 600, fill: brand, subject)) })
  #body
]
#let way(code, words, address) = block(breakable: false, above: 5mm, below: 5mm, grid(columns: (30mm, 1fr), column-gutter: 6mm, align: horizon, code, { text(size: 9.5pt, words); linebreak(); text(size: 9pt, link(address)) }))
`;
