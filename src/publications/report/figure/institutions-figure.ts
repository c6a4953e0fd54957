// Functions × capacities: for how many institutions a public source says that they have it.
import { CAPACITIES, type Capacity } from "#analysis/institution-record";
import { tallyId } from "#analysis/make-tally";
import { formatCount } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Figure } from "../../document/document.ts";
import { here, kindName, type ReportContext } from "../report-context.ts";
import { sayPlace } from "../say/say-place.ts";
import { CAPACITY_WORDS, wordFor } from "../say/words.ts";
import { partId } from "../table/table-parts.ts";
import type { Attributes } from "../template/scope.ts";

interface MatrixCell {
  readonly kind: string;
  readonly capacity: Capacity;
  readonly yes: number;
  readonly of: number;
  readonly evidence: string | undefined;
}

export function institutionsFigure(context: ReportContext, attributes: Attributes): Figure | undefined {
  const cells = readCells(context);
  if (cells.length === 0) return undefined;
  const { language } = context;
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  const name = (capacity: Capacity) => wordFor(CAPACITY_WORDS, capacity)[language];
  return {
    type: "figure",
    id: partId("figure", "institutions", attributes),
    title: titleOf(context, cells),
    subtitle: `${SUBTITLE[language]}, ${sayPlace(context)}`,
    spec: {
      kind: "matrix",
      rows: kinds.map((kind) => kindName(context, kind)),
      columns: CAPACITIES.map(name),
      cells: cells.map(({ kind, capacity, yes, of }) => ({
        row: kindName(context, kind),
        column: name(capacity),
        level: levelOf(yes, of),
        text: `${yes}/${of}`,
      })),
      levelLabels: LEVELS[language],
    },
    alternative: `${cells.map(({ kind, capacity, yes, of }) => `${kindName(context, kind)}, ${name(capacity).toLowerCase()}: ${yes}/${of}`).join("; ")}.`,
    notes: [NOTE[language]],
    source: SOURCE[language],
    mark: "real",
    evidence: cells.flatMap(({ evidence }) => (evidence === undefined ? [] : [evidence])),
  };
}

const SUBTITLE = {
  es: "Instituciones con la capacidad según una fuente pública, de las registradas para la función",
  en: "Institutions with the capacity according to a public source, of those on record for the function",
  fr: "Institutions disposant de la capacité selon une source publique, parmi celles recensées pour la fonction",
};
const NOTE = {
  es: "Lo no contado es, casi siempre, lo que ninguna fuente dice; no prueba que falte.",
  en: "What is not counted is mostly what no source says; it does not prove that it is missing.",
  fr: "Ce qui n’est pas compté est surtout ce qu’aucune source ne dit ; cela ne prouve pas un manque.",
};
const SOURCE = {
  es: "Registros públicos reunidos por el estudio",
  en: "Public records gathered by the study",
  fr: "Documents publics réunis par l’étude",
};
const LEVELS = {
  es: ["ninguna", "menos de un tercio", "un tercio a dos tercios", "más de dos tercios", "todas"],
  en: ["none", "under a third", "a third to two thirds", "over two thirds", "all"],
  fr: ["aucune", "moins d’un tiers", "un à deux tiers", "plus de deux tiers", "toutes"],
};

/** One case = one institution at one function, as in the tallies. */
function readCells(context: ReportContext): readonly MatrixCell[] {
  const records = here(context, context.input.capacities);
  const byKind = groupBy(records, ({ serviceKind }) => serviceKind);
  return context.input.study.serviceKinds.flatMap(({ code: kind }) => {
    const cases = [...groupBy(byKind.get(kind) ?? [], (r) => `${r.country}|${r.institutionId}`).values()];
    if (cases.length === 0) return [];
    return CAPACITIES.map((capacity): MatrixCell => {
      const tally = context.tallies.get(tallyId(`${capacity}-yes`, kind, context.place));
      const counted = cases.filter((rows) => saysYes(rows.map(({ held }) => held[capacity]))).length;
      return { kind, capacity, yes: tally?.value ?? counted, of: tally?.of ?? cases.length, evidence: tally?.id };
    });
  });
}

/** Yes where at least one source says so and none says otherwise. */
function saysYes(held: readonly string[]): boolean {
  const stated = held.filter((one) => one !== "unknown");
  return stated.length > 0 && stated.every((one) => one === "yes");
}

function levelOf(yes: number, of: number): 0 | 1 | 2 | 3 | 4 {
  if (yes === 0) return 0;
  if (yes === of) return 4;
  const share = yes / of;
  return share < 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}

/** The capacity that sources attest least. */
function titleOf(context: ReportContext, cells: readonly MatrixCell[]): string {
  const { language } = context;
  const sums = CAPACITIES.map((capacity) => {
    const own = cells.filter((cell) => cell.capacity === capacity);
    const total = (key: "yes" | "of") => own.reduce((sum, cell) => sum + cell[key], 0);
    return { capacity, yes: total("yes"), of: total("of") };
  });
  const least = sums.toSorted((a, b) => a.yes - b.yes)[0];
  if (least === undefined) return "";
  const name = wordFor(CAPACITY_WORDS, least.capacity)[language].toLowerCase();
  const [yes, of] = [formatCount(least.yes, language), formatCount(least.of, language)];
  return {
    es: `Lo menos documentado es: ${name} (${yes} de ${of} casos)`,
    en: `Least documented: ${name} (${yes} of ${of} cases)`,
    fr: `Le moins documenté : ${name} (${yes} cas sur ${of})`,
  }[language];
}
