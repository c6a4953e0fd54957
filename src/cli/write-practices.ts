// Practices that were found, as lines: what they are, how well grounded, and what they would need in the city.
import type { Language } from "#base/text";
import type { FoundPractice } from "#workbench/search-study-practices";
import type { Output } from "./command.ts";

const WORDS = {
  es: {
    links: { context: "contexto", mechanism: "mecanismo", outcome: "resultado" },
    "not-stated": "la fuente no lo dice",
    reading: "nuestra lectura",
    strength: ["sin resultados informados", "testimonio o afirmación", "recuento", "comparación", "evaluación"],
    words: "según las palabras de la fuente",
    fits: "criterios cumplidos en la ciudad",
    unknown: "sin datos",
    coverage: "cobertura",
    cost: "por persona",
    colon: ":",
  },
  en: {
    links: { context: "context", mechanism: "mechanism", outcome: "outcome" },
    "not-stated": "not stated by the source",
    reading: "our reading",
    strength: ["no results reported", "account or statement", "count", "comparison", "evaluation"],
    words: "by the words of the source",
    fits: "criteria met in the city",
    unknown: "not known",
    coverage: "coverage",
    cost: "per person",
    colon: ":",
  },
  fr: {
    links: { context: "contexte", mechanism: "mécanisme", outcome: "résultat" },
    "not-stated": "la source ne le dit pas",
    reading: "notre lecture",
    strength: ["aucun résultat signalé", "récit ou affirmation", "décompte", "comparaison", "évaluation"],
    words: "selon les mots de la source",
    fits: "critères remplis dans la ville",
    unknown: "inconnu",
    coverage: "couverture",
    cost: "par personne",
    colon: " :",
  },
} as const;

const SIGNS = { met: "+", "not-met": "−", unknown: "?" } as const;

export function tellPractices({ say, language }: Output, found: readonly FoundPractice[]): void {
  for (const one of found) {
    const { practice, strength, by, groups } = one;
    const words = WORDS[language];
    say(`${practice.id}  ${practice.names[language]} (${practice.countries.join(", ")}; ${groups.join(", ")})`);
    say(`    ${words.strength[strength]}${by === "words" ? ` (${words.words})` : ""}`);
    for (const line of [...chainLines(one, language), ...numberLines(one, language), ...transferLines(one, language)])
      say(`    ${line}`);
    say(`    ${practice.sourceAddress}`);
  }
}

function chainLines({ chain }: FoundPractice, language: Language): readonly string[] {
  const words = WORDS[language];
  return (["context", "mechanism", "outcome"] as const).map((link) => {
    const { basis, texts } = chain[link];
    const told = basis === "not-stated" ? words["not-stated"] : texts[language];
    return `${words.links[link]}${words.colon} ${told}${basis === "reading" ? ` [${words.reading}]` : ""}`;
  });
}

function numberLines({ detail, coverage }: FoundPractice, language: Language): readonly string[] {
  const words = WORDS[language];
  const cost = detail?.costPerPerson;
  return [
    ...(cost === undefined ? [] : [`${detail?.costCurrency} ${cost} ${words.cost} (${detail?.costBasis})`]),
    ...(coverage === undefined
      ? []
      : [`${words.coverage}${words.colon} ${detail?.served} / ${detail?.returned} = ${(100 * coverage).toFixed(1)} %`]),
  ];
}

function transferLines({ transfer }: FoundPractice, language: Language): readonly string[] {
  if (transfer === undefined) return [];
  const words = WORDS[language];
  const { met, stated, known } = transfer;
  const criteria = transfer.criteria.map(({ kind, code, answer }) => `${SIGNS[answer]} ${kind} ${code}`).join(", ");
  return [`${met}/${stated} ${words.fits} (${stated - known} ${words.unknown})${words.colon} ${criteria}`];
}
