// What is known of a practice beyond its description: why it may work, what it costs, how many it reached of those who returned.

import { formatCount, formatNumber } from "#base/format-number";
import type { Practice } from "#literature/practice";
import type { PracticeDetail } from "#literature/practices/practice-detail";
import type { Block, Inline } from "../../document/document.ts";
import { type ReportContext, textIn } from "../report-context.ts";
import { lowerFirst } from "../say/say-place.ts";
import { sayYears } from "../say/say-years.ts";

/** What the source concludes and where it ends stands apart from what we read into it. */
export function detailBlocks(context: ReportContext, { id }: Practice): readonly Block[] {
  const detail = context.input.evidence.practiceDetails.find(({ practice }) => practice === id);
  if (detail === undefined) return [];
  const read = [chain(context, detail), cost(context, detail), coverage(context, detail)];
  return [
    ...told(LABELS.lesson[context.language], textIn(context, detail.lesson)),
    ...told(LABELS.limits[context.language], textIn(context, detail.limits)),
    ...told(LABELS.read[context.language], read.filter((part) => part !== "").join(" ")),
  ];
}

function told(label: string, text: string): readonly Block[] {
  if (text === "") return [];
  const children: readonly Inline[] = [
    { type: "strong", children: [{ type: "text", text: label }] },
    { type: "text", text: ` ${text}` },
  ];
  return [{ type: "paragraph", children }];
}

const LABELS = {
  lesson: { es: "Qué concluye la fuente:", en: "What the source concludes:", fr: "Ce que conclut la source :" },
  limits: { es: "Límites:", en: "Limits:", fr: "Limites :" },
  read: { es: "Lo que se puede leer de ella:", en: "What can be read from it:", fr: "Ce qu’on peut en lire :" },
} as const;

/** Context → mechanism → outcome, as far as somebody worked it out. */
function chain(context: ReportContext, detail: PracticeDetail): string {
  const { language } = context;
  return CHAIN.map(({ of, name }) => [name[language], lowerFirst(textIn(context, detail[of]))] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => `${name} ${/[.!?…]$/u.test(text) ? text : `${text}.`}`)
    .join(" ");
}

const CHAIN = [
  { of: "context", name: { es: "Condiciones:", en: "Conditions:", fr: "Conditions :" } },
  { of: "mechanism", name: { es: "Por qué funciona:", en: "Why it works:", fr: "Pourquoi cela marche :" } },
  { of: "outcome", name: { es: "Resultado:", en: "Outcome:", fr: "Résultat :" } },
] as const;

function cost({ language }: ReportContext, { costPerPerson, costCurrency, costBasis }: PracticeDetail): string {
  if (costPerPerson === undefined) return "";
  const amount = `${costCurrency} ${formatCount(costPerPerson, language)}`.trim();
  const derived = costBasis === "derived" ? DERIVED[language] : "";
  return {
    es: `Costo: ${amount} por persona${derived}.`,
    en: `Cost: ${amount} per person${derived}.`,
    fr: `Coût : ${amount} par personne${derived}.`,
  }[language];
}

const DERIVED = { es: " (dividido por nosotros)", en: " (divided by us)", fr: " (divisé par nous)" };

function coverage({ language }: ReportContext, { served, returned, coveragePeriod }: PracticeDetail): string {
  if (served === undefined || returned === undefined) return "";
  const [few, many] = [formatCount(served, language), formatCount(returned, language)];
  const years = coveragePeriod === "" ? "" : ` (${sayYears(coveragePeriod, language)})`;
  const share = formatNumber((100 * served) / returned, language, 1);
  return {
    es: `Alcance${years}: ${few} personas de ${many} retornos, ${share} de cada 100.`,
    en: `Reach${years}: ${few} people for ${many} returns, ${share} in 100.`,
    fr: `Portée${years} : ${few} personnes pour ${many} retours, soit ${share} sur 100.`,
  }[language];
}
