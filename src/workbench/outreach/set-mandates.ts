// Mandates that somebody found out → rows of institutions/capacities.csv, each with its source. What stands there stays.
import { basename, join } from "node:path";
import { readCapacities } from "#analysis/institutions/read-capacities";
import { hasErrors, type Issue } from "#base/issue";
import { UNCHECKED_IDS } from "#base/known-ids";
import { errorAt } from "#base/make-issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import type { Sheet } from "#base/sheet";
import { readStakeholders } from "#findings/read-stakeholders";
import type { Stakeholder } from "#findings/stakeholder";
import { readStudy } from "#study/read-study";
import type { Effects } from "../effect/effects.ts";
import { InputFileProblem, readFileOf } from "../file-problems.ts";
import { TABLES } from "../study-files.ts";
import { writeCsv } from "../write-csv.ts";

export interface WrittenMandate {
  readonly stakeholder: string;
  /** Code of a service kind. */
  readonly function: string;
  /** yes, partial, no. */
  readonly mandate: string;
  readonly evidence: string;
  readonly source: string;
  /** Row of the table that it was read from; 1 where it was typed. */
  readonly row: number;
}

const TABLE = TABLES.capacities;
const HEAD = [
  "id",
  "institution_id",
  "institution",
  "country",
  "city_id",
  "function",
  "mandate",
  "plan",
  "budget",
  "staff",
  "coordination",
  "service",
  "evidence",
  "source_url",
];

/** Number of rows added; what stands there already, word for word, is not added twice. Throws `workbench/input-file-has-errors`: then nothing is. */
export async function setMandates(
  effects: Effects,
  folder: string,
  { mandates, file }: { readonly mandates: readonly WrittenMandate[]; readonly file: string },
): Promise<number> {
  const { fresh, text } = await planMandates(effects, folder, { mandates, file });
  if (fresh.length > 0) await effects.files.writeAtomically(join(folder, TABLE), new TextEncoder().encode(text));
  return fresh.length;
}

export interface MandatePlan {
  /** Rows that are not there yet, as the table would hold them. */
  readonly fresh: readonly Readonly<Record<string, string>>[];
  /** The whole table with them. */
  readonly text: string;
  /** As it stands now; undefined where there is none. */
  readonly present: Uint8Array | undefined;
}

/** Nothing is written. Throws `workbench/input-file-has-errors`. */
export async function planMandates(
  effects: Effects,
  folder: string,
  { mandates, file }: { readonly mandates: readonly WrittenMandate[]; readonly file: string },
): Promise<MandatePlan> {
  const { stakeholders, known } = await readRegistry(effects, folder);
  const present = await effects.files.read(join(folder, TABLE));
  const sheet = present === undefined ? undefined : readCsv(present, TABLE).sheet;
  const head = sheet?.head ?? HEAD;
  const kept =
    sheet?.rows.map(({ cells }) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""]))) ?? [];
  const rows = mandates.map((mandate) => rowOf(mandate, stakeholders.get(mandate.stakeholder)));
  const issues = [
    ...mandates.flatMap(({ stakeholder, mandate, row }) => [
      ...(stakeholders.has(stakeholder) ? [] : [notThere(stakeholder, { file, row })]),
      ...(mandate === "" ? [notSaid({ file, row })] : []),
    ]),
    ...readCapacities(asSheet(rows, mandates, file), known).issues,
  ];
  if (hasErrors(issues)) throw new InputFileProblem(file, issues);
  const fresh = rows
    .filter((row) => !kept.some((one) => SAME.every((name) => one[name] === row[name])))
    .map((row, at): Readonly<Record<string, string>> => ({ ...row, id: nextId(kept, at) }));
  const text = present === undefined ? writeCsv([HEAD]) : new TextDecoder().decode(present);
  const joint = text.endsWith("\n") ? "" : "\n";
  const added = writeCsv(fresh.map((row) => head.map((name) => row[name] ?? "")));
  return { fresh, text: `${text}${joint}${added}`, present };
}

const SAME = ["institution_id", "function", "mandate", "source_url"];

/** A table with the columns institution_id, function, mandate, evidence, source_url. Throws `workbench/input-file-has-errors`. */
export async function readMandates(effects: Effects, path: string): Promise<readonly WrittenMandate[]> {
  const bytes = await readFileOf(effects, path);
  const file = basename(path);
  const sheet = /\.(?:xlsx|ods)$/iu.test(file) ? await firstSheet(bytes, file) : readCsv(bytes, file).sheet;
  const missing = ["institution_id", "function", "mandate", "source_url"].filter((name) => !sheet.head.includes(name));
  if (missing.length > 0)
    throw new InputFileProblem(
      file,
      missing.map((name) => noColumn(name, file)),
    );
  return sheet.rows.map(({ cells, row }) => {
    const cell = (name: string) => cells[sheet.head.indexOf(name)]?.trim() ?? "";
    return {
      stakeholder: cell("institution_id"),
      function: cell("function"),
      mandate: cell("mandate"),
      evidence: cell("evidence"),
      source: cell("source_url"),
      row,
    };
  });
}

async function firstSheet(bytes: Uint8Array, file: string): Promise<Sheet> {
  const { sheets, issues } = await readWorkbook(bytes, file);
  const [first] = sheets;
  if (first === undefined) throw new InputFileProblem(file, issues);
  return sheetOf(first, file).sheet;
}

interface Registry {
  readonly stakeholders: ReadonlyMap<string, Stakeholder>;
  readonly known: typeof UNCHECKED_IDS;
}

async function readRegistry(effects: Effects, folder: string): Promise<Registry> {
  const text = new TextDecoder().decode(await readFileOf(effects, join(folder, "study.yaml")));
  const table = async (name: string) => readCsv(await readFileOf(effects, join(folder, name)), name).sheet;
  const { study } = readStudy({ text, file: "study.yaml", cities: await table("places/cities.csv") });
  const { records } = readStakeholders(await table("stakeholders.csv"), UNCHECKED_IDS);
  const known = {
    ...UNCHECKED_IDS,
    ...(study === undefined ? {} : { serviceKinds: new Set(study.serviceKinds.map(({ code }) => code)) }),
  };
  return { stakeholders: new Map(records.map((one) => [one.id, one])), known };
}

type Row = Record<(typeof HEAD)[number], string>;

function rowOf(
  { row, stakeholder, mandate, evidence, source, ...rest }: WrittenMandate,
  found: Stakeholder | undefined,
): Row {
  return {
    id: `new-${row}`,
    institution_id: stakeholder,
    institution: found?.name ?? stakeholder,
    country: found?.country ?? "REG",
    city_id: found?.city ?? "",
    function: rest.function,
    mandate,
    evidence,
    source_url: source,
  };
}

/** With the places of the table that it came from, so that what is wrong is found there. */
function asSheet(rows: readonly Row[], mandates: readonly WrittenMandate[], file: string): Sheet {
  return {
    file,
    head: HEAD,
    rows: rows.map((cells, at) => ({ row: mandates[at]?.row ?? 1, cells: HEAD.map((name) => cells[name] ?? "") })),
  } as Sheet;
}

function nextId(kept: readonly Readonly<Record<string, string>>[], at: number): string {
  const numbers = kept.map(({ id = "" }) => Number(/^IM-(\d+)$/u.exec(id)?.[1] ?? 0));
  return `IM-${String(Math.max(0, ...numbers) + 1 + at).padStart(3, "0")}`;
}

function notThere(stakeholder: string, place: Issue["place"]): Issue {
  return errorAt(
    "workbench/mandate-is-of-a-stakeholder",
    { ...place, column: "institution_id" },
    {
      wrong: [
        `«${stakeholder}» no está en stakeholders.csv.`,
        `“${stakeholder}” is not in stakeholders.csv.`,
        `« ${stakeholder} » n’est pas dans stakeholders.csv.`,
      ],
      cure: [
        "Use la clave de una institución del registro (tornaviaje export stakeholders), o agréguela primero.",
        "Use the id of an institution of the registry (tornaviaje export stakeholders), or add it first.",
        "Utilisez l’identifiant d’une institution du registre (tornaviaje export stakeholders), ou ajoutez-la d’abord.",
      ],
    },
  );
}

function notSaid(place: Issue["place"]): Issue {
  return errorAt(
    "workbench/mandate-is-said",
    { ...place, column: "mandate" },
    {
      wrong: [
        "No dice si tiene el mandato.",
        "It does not say whether there is a mandate.",
        "Rien ne dit s’il y a un mandat.",
      ],
      cure: ["Escriba yes, partial o no.", "Write yes, partial or no.", "Écrivez yes, partial ou no."],
    },
  );
}

function noColumn(name: string, file: string): Issue {
  return errorAt(
    "workbench/mandate-table-has-its-columns",
    { file, row: 1, column: name },
    {
      wrong: [`Falta la columna ${name}.`, `The column ${name} is missing.`, `La colonne ${name} manque.`],
      cure: [
        "La tabla lleva institution_id, function, mandate, evidence y source_url.",
        "The table has institution_id, function, mandate, evidence and source_url.",
        "Le tableau contient institution_id, function, mandate, evidence et source_url.",
      ],
    },
  );
}
