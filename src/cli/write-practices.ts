// Practices that were found, as lines: what they are, how well grounded, and what they would need in the city.
import { CITY_CRITERION_WORDS, PEOPLE, STRENGTHS } from "#base/practice-words";
import type { Language, Texts } from "#base/text";
import type { FoundPractice, FoundPractices } from "#workbench/search-study-practices";
import type { Output } from "./command.ts";

const WORDS = {
  es: {
    links: { context: "contexto", mechanism: "mecanismo", outcome: "resultado" },
    "not-stated": "la fuente no lo dice",
    reading: "nuestra lectura",
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
    words: "selon les mots de la source",
    fits: "critères remplis dans la ville",
    unknown: "inconnu",
    coverage: "couverture",
    cost: "par personne",
    colon: " :",
  },
} as const;

const SIGNS = { met: "+", "not-met": "−", unknown: "?" } as const;

export function tellPractices({ say, language }: Output, { found, kinds }: FoundPractices): void {
  for (const one of found) {
    const { practice, strength, by, groups } = one;
    const words = WORDS[language];
    say(
      `${practice.id}  ${practice.names[language]} (${practice.countries.join(", ")}; ${groups.map((group) => PEOPLE[group][language]).join(", ")})`,
    );
    say(`    ${STRENGTHS[strength]?.[language]}${by === "words" ? ` (${words.words})` : ""}`);
    for (const line of [...chainLines(one, language), ...numberLines(one, language)]) say(`    ${line}`);
    for (const line of transferLines(one, kinds, language)) say(`    ${line}`);
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

/** How many criteria the city meets, then each of them with its sign. */
function transferLines(
  { transfer }: FoundPractice,
  kinds: ReadonlyMap<string, Texts>,
  language: Language,
): readonly string[] {
  if (transfer === undefined) return [];
  const words = WORDS[language];
  const { met, stated, known, criteria } = transfer;
  const names: ReadonlyMap<string, Texts> = new Map([...Object.entries(PEOPLE), ...kinds]);
  return [
    `${met}/${stated} ${words.fits} (${stated - known} ${words.unknown})${words.colon}`,
    ...criteria.map(({ kind, code, answer }) => {
      const what = names.get(code)?.[language] ?? code;
      return `  ${SIGNS[answer]} ${CITY_CRITERION_WORDS[kind][language].replace("{what}", what)}`;
    }),
  ];
}
