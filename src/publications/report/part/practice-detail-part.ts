// What is known of a practice beyond its description: why it may work, what it costs, how many it reached of those who returned.

import { formatCount, formatNumber } from "#base/format-number";
import type { Practice } from "#literature/practice";
import type { PracticeDetail } from "#literature/practices/practice-detail";
import type { Block, Inline } from "../../document/document.ts";
import { type ReportContext, textIn } from "../report-context.ts";
import { lowerFirst } from "../say/say-place.ts";
import { sayYears } from "../say/say-years.ts";

export function detailBlocks(context: ReportContext, { id }: Practice): readonly Block[] {
  const detail = context.input.evidence.practiceDetails.find(({ practice }) => practice === id);
  if (detail === undefined) return [];
  const parts = [chain(context, detail), cost(context, detail), coverage(context, detail)].filter(
    (part) => part !== "",
  );
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  const children: readonly Inline[] = [
    { type: "strong", children: [{ type: "text", text: LABEL[context.language] }] },
    { type: "text", text: ` ${[first, ...rest].join(" ")}` },
  ];
  return [{ type: "paragraph", children }];
}

const LABEL = { es: "Lo que se puede leer de ella:", en: "What can be read from it:", fr: "Ce qu’on peut en lire :" };

/** Context → mechanism → outcome, in words. */
function chain(context: ReportContext, { context: where, mechanism, outcome }: PracticeDetail): string {
  const [setting, way, end] = [where, mechanism, outcome].map((texts) => lowerFirst(textIn(context, texts)));
  if (setting === undefined || setting === "") return "";
  return {
    es: `Donde hay ${setting}: ${way}. Resultado: ${end}.`,
    en: `Where there are ${setting}: ${way}. Outcome: ${end}.`,
    fr: `Là où il y a ${setting} : ${way}. Résultat : ${end}.`,
  }[context.language];
}

function cost({ language }: ReportContext, { costPerPerson, costCurrency, costBasis }: PracticeDetail): string {
  if (costPerPerson === undefined) return "";
  const amount = `${costCurrency} ${formatCount(costPerPerson, language)}`;
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
  const years = sayYears(coveragePeriod, language);
  const share = formatNumber((100 * served) / returned, language, 1);
  return {
    es: `Alcance (${years}): ${few} personas de ${many} retornos, ${share} de cada 100.`,
    en: `Reach (${years}): ${few} people for ${many} returns, ${share} in 100.`,
    fr: `Portée (${years}) : ${few} personnes pour ${many} retours, soit ${share} sur 100.`,
  }[language];
}
