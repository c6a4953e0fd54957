// Rows of a file beside the institutions that a study knows: the same one, perhaps the same one, a new one, or one that stays outside.
import { foldWords } from "#base/fold-text";
import type { Issue } from "#base/issue";
import { errorAt } from "#base/make-issue";
import { quote } from "#base/quote";
import {
  type MergeProposal,
  matchInstitution,
  type NamedInstitution,
} from "#dissemination/stakeholder/find-same-institutions";
import type { ContactReading, ContactRow } from "#dissemination/stakeholder/read-contact-rows";
import type { CheckRow } from "./check-new-stakeholders.ts";

type Cells = Record<string, string>;

export interface Placing {
  readonly file: string;
  /** Row → id of the institution it speaks of, or `new`. */
  readonly decided: ReadonlyMap<number, string>;
  /** Rows of other countries are refused. */
  readonly countries: readonly string[] | undefined;
  readonly checkNew: CheckRow;
  /** Institutions that were merged into another: a row that speaks of one means the one that stayed. */
  readonly merged: readonly MergedBefore[];
}

export interface MergedBefore extends Pick<NamedInstitution, "id" | "name" | "country"> {
  readonly stays: string;
}

export interface StakeholderProposal extends MergeProposal {
  readonly row: number;
  /** Name of the known one. */
  readonly knownName: string;
}

export interface PlacedRows {
  readonly list: readonly Cells[];
  readonly rows: readonly (ContactRow & { readonly stakeholder: string })[];
  readonly added: readonly string[];
  readonly completed: readonly string[];
  readonly proposals: readonly StakeholderProposal[];
  readonly issues: readonly Issue[];
}

export function placeStakeholders(
  { rows }: ContactReading,
  known: readonly Readonly<Cells>[],
  placing: Placing,
): PlacedRows {
  const list = known.map((cells) => ({ ...cells }));
  const placed: (ContactRow & { stakeholder: string })[] = [];
  const added: string[] = [];
  const completed = new Set<string>();
  const proposals: StakeholderProposal[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const match = matchOf(row, list.filter(isWithin(placing)), decisionOf(row, placing));
    if (match.kind === "perhaps") {
      proposals.push(...match.proposals.map((one) => ({ ...one, row: row.row, knownName: nameOf(list, one.known) })));
      continue;
    }
    const own = match.kind === "same" ? list.find(({ id }) => id === match.id) : undefined;
    const faults = refusalsOf(row, own, placing);
    if (faults.length > 0) {
      issues.push(...faults);
      continue;
    }
    if (match.kind === "same") {
      if (own !== undefined && complete(own, row.cells)) completed.add(match.id);
      placed.push({ ...row, stakeholder: match.id });
      continue;
    }
    const id = freeId(row.cells, list);
    list.push({ ...row.cells, id });
    added.push(id);
    placed.push({ ...row, stakeholder: id });
  }
  return { list, rows: placed, added, completed: [...completed], proposals, issues };
}

/** Institutions of other countries are not even compared with. */
function isWithin({ countries }: Placing): (cells: Readonly<Cells>) => boolean {
  return ({ country = "" }) => countries === undefined || countries.includes(country);
}

function nameOf(list: readonly Readonly<Cells>[], id: string): string {
  return list.find((one) => one.id === id)?.name ?? id;
}

/** Why a row stays outside: it is of another country, does not say enough of a new institution, or says it in no code of the study. */
function refusalsOf({ cells, row }: ContactRow, own: Cells | undefined, placing: Placing): readonly Issue[] {
  const place = { file: placing.file, row };
  if (own !== undefined) return [];
  if (!isWithin(placing)(cells)) return [outsideCountries(cells.country ?? "", place)];
  const missing = ["name", "country", "kind", "level"].filter((name) => cells[name] === "");
  return missing.length > 0 ? [incomplete(missing, place)] : placing.checkNew(cells, row);
}

/** What people decided on the row, or on an earlier day on the institution that it names. */
function decisionOf({ row, cells }: ContactRow, { decided, merged }: Placing): string | undefined {
  const { id = "", name = "", country = "" } = cells;
  const known = merged.find(
    (one) =>
      (id !== "" && one.id === id) ||
      (name !== "" && foldWords(one.name) === foldWords(name) && (country === "" || country === one.country)),
  );
  return decided.get(row) ?? known?.stays;
}

function matchOf(
  { cells }: ContactRow,
  list: readonly Cells[],
  decision: string | undefined,
): ReturnType<typeof matchInstitution> {
  if (decision === "new") return { kind: "new" };
  if (decision !== undefined && list.some(({ id }) => id === decision)) return { kind: "same", id: decision };
  const named = (row: Readonly<Record<string, string>>) => {
    const { id = "", name = "", country = "", website = "" } = row;
    return { id, name, country, website };
  };
  return matchInstitution(named(cells), list.map(named));
}

/** Fills what is empty; never writes over what somebody wrote. True when it filled anything. */
function complete(own: Cells, incoming: Readonly<Record<string, string>>): boolean {
  const filled = Object.entries(incoming).filter(
    ([name, cell]) => cell !== "" && (own[name] ?? "") === "" && name in own,
  );
  for (const [name, cell] of filled) own[name] = cell;
  return filled.length > 0;
}

/** Its own where nobody has it. */
function freeId({ id = "", country = "" }: Readonly<Cells>, list: readonly Cells[]): string {
  if (id !== "" && list.every((one) => one.id !== id)) return id;
  const start = `ST-${country}-`;
  const numbers = list.map(({ id = "" }) => (id.startsWith(start) ? Number(id.slice(start.length)) : 0));
  return `${start}${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1).padStart(3, "0")}`;
}

function incomplete(missing: readonly string[], place: Issue["place"]): Issue {
  const names = missing.join(", ");
  return errorAt("workbench/new-stakeholder-is-described", place, {
    wrong: [
      `La institución no está en el estudio y la fila no dice: ${names}.`,
      `The institution is not in the study and the row does not say: ${names}.`,
      `L’institution n’est pas dans l’étude et la ligne ne dit pas : ${names}.`,
    ],
    cure: [
      "Complete esas columnas, o diga de qué institución se trata: en pantalla, o con --same.",
      "Fill in these columns, or say which institution it is: on the screen, or with --same.",
      "Remplissez ces colonnes, ou dites de quelle institution il s’agit : à l’écran, ou avec --same.",
    ],
  });
}

function outsideCountries(country: string, place: Issue["place"]): Issue {
  const { es, en, fr } = quote(country);
  return errorAt(
    "workbench/stakeholder-is-of-your-countries",
    { ...place, column: "country" },
    {
      wrong: [
        `La institución es de ${es}, y su cuenta no llega a ese país.`,
        `The institution is of ${en}, and your account does not reach that country.`,
        `L’institution est de ${fr}, et votre compte n’atteint pas ce pays.`,
      ],
      cure: [
        "Déjela a quien coordina el estudio, o corrija el país de la fila.",
        "Leave it to who coordinates the study, or mend the country of the row.",
        "Laissez-la à la coordination de l’étude, ou corrigez le pays de la ligne.",
      ],
    },
  );
}
