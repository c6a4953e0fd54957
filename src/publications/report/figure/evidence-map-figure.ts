// Interventions × outcomes: where the literature has something to say, and of what kind.
import { formatCount } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import { cellsOfMap, filterMap, type MapEntry, type MapPlan, TARGET_GROUPS } from "#literature/map/evidence-map";
import type { Figure } from "../../document/document.ts";
import type { EvidenceMapChart } from "../../figure/figure-spec.ts";
import type { ReportContext } from "../report-context.ts";
import { EVIDENCE_WORDS } from "../say/evidence-words.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

/** Guidance says what to do and not what came of it: it is no evidence on an outcome, and stays out. */
const SHOWN = ["evaluation", "review", "comparison", "count", "story"] as const;

export function evidenceMapFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const { mapPlan, mapEntries } = context.input.evidence;
  if (mapPlan === undefined) return undefined;
  const group = TARGET_GROUPS.find((known) => known === attributes.group);
  const country = attributes.country;
  const chosen = filterMap(mapEntries, {
    ...(country === undefined ? {} : { country }),
    ...(group === undefined ? {} : { group }),
  });
  const entries = chosen.filter(({ evidenceKind }) => SHOWN.some((kind) => kind === evidenceKind));
  if (entries.length === 0) return undefined;
  return {
    type: "figure",
    id: partId("figure", "evidence-map", attributes),
    ...sayMap(mapPlan, entries, context.language),
    mark: joinMarks(entries.map(({ mark }) => mark)),
    evidence: [],
  };
}

/** Everything of the figure that does not depend on a report. */
export function sayMap(plan: MapPlan, entries: readonly MapEntry[], language: Language) {
  const spec = mapChart(plan, entries, language);
  const works = new Set(entries.map(({ reference }) => reference));
  const byWords = new Set(entries.filter(({ by }) => by === "words").map(({ reference }) => reference));
  const full = new Set(entries.filter(({ seen }) => seen === "full").map(({ reference }) => reference));
  const cells = cellsOfMap(plan, entries);
  const empty = cells.filter((cell) => cell.works === 0).length;
  const count = (n: number) => formatCount(n, language);
  return {
    title: TITLE[language](count(empty), count(cells.length)),
    subtitle: SUBTITLE[language](count(works.size)),
    spec,
    alternative: ALTERNATIVE[language](fullest(spec), count(empty), count(cells.length)),
    notes: [NOTE[language](count(byWords.size), count(full.size), count(works.size))],
    source: SOURCE[language],
  };
}

export function mapChart(plan: MapPlan, entries: readonly MapEntry[], language: Language): EvidenceMapChart {
  const rows = new Map(plan.interventions.map(({ code, names }) => [code, names[language]]));
  const columns = new Map(plan.outcomes.map(({ code, names }) => [code, names[language]]));
  return {
    kind: "evidence-map",
    rows: [...rows.values()],
    columns: [...columns.values()],
    kinds: SHOWN.map((key) => ({ key, label: EVIDENCE_WORDS[key][language] })),
    cells: cellsOfMap(plan, entries).flatMap(({ intervention, outcome, kinds }) =>
      [...kinds].map(([kind, works]) => ({
        ...{ row: rows.get(intervention) ?? intervention, column: columns.get(outcome) ?? outcome, kind, works },
      })),
    ),
  };
}

/** The three crossings with most works, in words. */
function fullest({ cells }: EvidenceMapChart): string {
  const sums = new Map<string, number>();
  for (const { row, column, works } of cells)
    sums.set(`${row} × ${column}`, (sums.get(`${row} × ${column}`) ?? 0) + works);
  return [...sums]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name, works]) => `${name} (${works})`)
    .join("; ");
}

const TITLE = {
  es: (empty: string, all: string) => `${empty} de ${all} cruces no tienen ninguna obra con evidencia`,
  en: (empty: string, all: string) => `${empty} of ${all} crossings have no work with evidence`,
  fr: (empty: string, all: string) => `${empty} croisements sur ${all} n’ont aucun ouvrage avec preuves`,
};
const SUBTITLE = {
  es: (n: string) =>
    `Obras por tipo de intervención, resultado y tipo de evidencia; ${n} obras, algunas en varios cruces`,
  en: (n: string) =>
    `Works by kind of intervention, outcome and kind of evidence; ${n} works, some at several crossings`,
  fr: (n: string) =>
    `Ouvrages par type d’intervention, résultat et type de preuve ; ${n} ouvrages, certains à plusieurs croisements`,
};
const ALTERNATIVE = {
  es: (most: string, empty: string, all: string) =>
    `Los cruces con más obras: ${most}. Sin ninguna con evidencia: ${empty} de ${all}.`,
  en: (most: string, empty: string, all: string) =>
    `Crossings with most works: ${most}. With none that has evidence: ${empty} of ${all}.`,
  fr: (most: string, empty: string, all: string) =>
    `Croisements les plus fournis : ${most}. Sans aucun ouvrage avec preuves : ${empty} sur ${all}.`,
};
const NOTE = {
  es: (words: string, full: string, all: string) =>
    `El número en cada círculo es el de obras. ${words} de ${all} obras están donde las ponen las palabras de su título y de los hallazgos anotados; solo ${full} se vieron completas. Un círculo dice que hay evidencia, no que la intervención funcione.`,
  en: (words: string, full: string, all: string) =>
    `The number in each bubble is that of works. ${words} of ${all} works stand where the words of their title and noted findings put them; only ${full} were seen in full. A bubble says that there is evidence, not that the intervention works.`,
  fr: (words: string, full: string, all: string) =>
    `Le nombre dans chaque cercle est celui des ouvrages. ${words} ouvrages sur ${all} sont placés selon les mots de leur titre et des résultats notés ; seuls ${full} ont été vus en entier. Un cercle dit qu’il existe des preuves, non que l’intervention fonctionne.`,
};
const SOURCE = {
  es: "Bibliografía reunida por el estudio",
  en: "Literature gathered by the study",
  fr: "Bibliographie réunie par l’étude",
};
