// Practices as context → mechanism → outcome: what the source says, what we read into it, and what nobody says, told apart.

import { formatCount } from "#base/format-number";
import { type ChainLink, chainOf, type PracticeChain } from "#literature/practices/practice-chain";
import type { Cell, Table } from "../../document/document.ts";
import { choosePractices } from "../part/practices-part.ts";
import { type ReportContext, textIn } from "../report-context.ts";
import { capital } from "../say/say-place.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, textCell, wordColumn } from "./cells.ts";
import { partId } from "./table-parts.ts";

const LINKS = ["context", "mechanism", "outcome"] as const satisfies readonly (keyof PracticeChain)[];

export function practiceChainsTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const { language, input } = context;
  const details = new Map(input.evidence.practiceDetails.map((detail) => [detail.practice, detail]));
  const chains = choosePractices(context, attributes).map((practice) => ({
    practice,
    chain: chainOf(practice, details.get(practice.id)),
  }));
  if (chains.length === 0) return undefined;
  const silent = chains.filter(({ chain }) => chain.mechanism.basis === "not-stated").length;
  return {
    type: "table",
    id: partId("table", "practice-chains", attributes),
    title: titleOf(context, { silent, all: chains.length }),
    subtitle: SUBTITLE[language],
    columns: [
      wordColumn({ key: "practice", head: HEADS.practice[language], width: 1.5 }),
      ...LINKS.map((link) => wordColumn({ key: link, head: HEADS[link][language], width: 2 })),
    ],
    rows: chains.map(({ practice, chain }) =>
      bodyRow([textCell(textIn(context, practice.names)), ...LINKS.map((link) => linkCell(context, chain[link]))]),
    ),
    notes: [],
    source: SOURCE[language],
    mark: "real",
  };
}

function linkCell(context: ReportContext, { basis, texts }: ChainLink): Cell {
  const { language } = context;
  if (basis === "not-stated") return textCell(NOT_STATED[language]);
  const text = textIn(context, texts);
  return textCell(basis === "reading" ? `${READING[language]} ${text}` : capital(text));
}

const SOURCE = {
  es: "Tabla de prácticas del estudio; la fuente de cada una está al final del informe",
  en: "Table of practices of the study; the source of each stands at the end of the report",
  fr: "Tableau des pratiques de l’étude ; la source de chacune figure à la fin du rapport",
};
const NOT_STATED = {
  es: "La fuente no lo dice.",
  en: "Not stated by the source.",
  fr: "La source ne le dit pas.",
};
const READING = { es: "(Nuestra lectura)", en: "(Our reading)", fr: "(Notre lecture)" };
const HEADS = {
  practice: { es: "Práctica", en: "Practice", fr: "Pratique" },
  context: { es: "Contexto", en: "Context", fr: "Contexte" },
  mechanism: { es: "Mecanismo", en: "Mechanism", fr: "Mécanisme" },
  outcome: { es: "Resultado", en: "Outcome", fr: "Résultat" },
};
const SUBTITLE = {
  es: "Para quién y qué se hizo; por qué pudo servir; qué pasó. Sin marca: lo dice la fuente.",
  en: "For whom and what was done; why it may have worked; what came of it. Unmarked: the source says so.",
  fr: "Pour qui et ce qui a été fait ; pourquoi cela a pu marcher ; ce qui en est sorti. Sans mention : la source le dit.",
};

function titleOf(
  { language }: ReportContext,
  { silent, all }: { readonly silent: number; readonly all: number },
): string {
  const [some, whole] = [formatCount(silent, language), formatCount(all, language)];
  if (silent === 0)
    return {
      es: "Por qué funcionan las prácticas: lecturas del estudio, no resultados",
      en: "Why practices work: readings of the study, not results",
      fr: "Pourquoi les pratiques marchent : des lectures de l’étude, non des résultats",
    }[language];
  return {
    es: `De ${some} de ${whole} prácticas nadie dice por qué funcionan`,
    en: `Of ${some} of ${whole} practices nobody says why they work`,
    fr: `Pour ${some} pratiques sur ${whole}, personne ne dit pourquoi elles marchent`,
  }[language];
}
