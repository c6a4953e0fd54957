// A table or vCards of institutions and people → stakeholders.csv of a study and sealed contacts. Nothing is merged on a guess.
import { basename, join } from "node:path";
import { foldWords } from "#base/fold-text";
import { hasErrors, type Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";
import { readCsv } from "#base/read-csv";
import { readWorkbook, sheetOf } from "#base/read-workbook";
import { isReserved } from "#dissemination/stakeholder/contact-details";
import { type MergeProposal, matchInstitution } from "#dissemination/stakeholder/find-same-institutions";
import {
  type ContactReading,
  type ContactRow,
  readCells,
  readContactRows,
} from "#dissemination/stakeholder/read-contact-rows";
import { isVcard, readVcards } from "#dissemination/stakeholder/read-vcards";
import { actHead, type Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";
import { writeCsv } from "../write-csv.ts";
import { markAddress, type OpenContact, sealContact } from "./seal-contact.ts";

export interface StakeholderQuestion {
  readonly file: string;
  /** Folder of the study. */
  readonly folder: string;
  readonly study: string;
  readonly isPreview: boolean;
  /** Row → id of the institution it speaks of, or `new`: what people decided on proposals. */
  readonly decided: ReadonlyMap<number, string>;
}

export interface ImportedStakeholders {
  readonly rows: number;
  readonly added: readonly string[];
  /** Known institutions that got a cell filled. */
  readonly completed: readonly string[];
  /** Rows that wait for a decision; neither they nor their contacts were kept. */
  readonly proposals: readonly (MergeProposal & { readonly row: number })[];
  readonly contacts: number;
  readonly issues: readonly Issue[];
}

const HEAD = [
  "id",
  "name",
  "country",
  "city_id",
  "kind",
  "level",
  "role",
  "functions",
  "influence",
  "interest",
  "language",
  "website",
  "source_url",
];

type Cells = Record<string, string>;

/** Throws `workbench/file-is-missing`. What has errors is left out row by row and told. */
export async function importStakeholders(desk: Desk, question: StakeholderQuestion): Promise<ImportedStakeholders> {
  const { effects } = desk;
  const reading = await readRows(effects, question.file);
  const path = join(question.folder, "stakeholders.csv");
  const { head, list } = await readList(effects, path);
  const placed = placeRows(reading, list, question);
  const contacts = await readContacts(desk, question.study, placed.rows);
  if (!question.isPreview) {
    if (placed.added.length + placed.completed.length > 0)
      await effects.files.writeAtomically(path, new TextEncoder().encode(writeList(head, placed.list)));
    for (const part of inParts(contacts.list, CONTACTS_AT_ONCE))
      await Promise.all(part.map((contact) => keepContact(desk, question.study, contact)));
  }
  const { added, completed, proposals } = placed;
  const issues = [...reading.issues, ...placed.issues, ...contacts.issues];
  return { rows: reading.rows.length, added, completed, proposals, contacts: contacts.list.length, issues };
}

const CONTACTS_AT_ONCE = 64;

async function keepContact(desk: Desk, study: string, contact: OpenContact): Promise<void> {
  await desk.store.commit({
    ...actHead(desk, study),
    verb: "set-contact",
    body: await sealContact(desk, study, contact),
  });
}

async function readRows(effects: Effects, path: string): Promise<ContactReading> {
  const bytes = await readFileOf(effects, path);
  const file = basename(path);
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  if (isVcard(text)) return readCards(new TextDecoder().decode(bytes), file);
  if (!/\.(?:xlsx|ods)$/iu.test(file)) {
    const { sheet, issues } = readCsv(bytes, file);
    const reading = readContactRows(sheet);
    return { rows: reading.rows, issues: [...issues, ...reading.issues] };
  }
  const { sheets, issues } = await readWorkbook(bytes, file);
  const readings = sheets.map((sheet) => sheetOf(sheet, file));
  const tables = readings.map(({ sheet }) => readContactRows(sheet));
  return {
    rows: tables.flatMap(({ rows }) => rows),
    issues: [...issues, ...readings.flatMap((one) => one.issues), ...tables.flatMap((one) => one.issues)],
  };
}

function readCards(text: string, file: string): ContactReading {
  const issues: Issue[] = [];
  const rows = readVcards(text).map((cells, index) =>
    readCells(cells, index + 1, (column, issue) => issues.push(issue({ file, row: index + 1, column }))),
  );
  return { rows, issues };
}

async function readList(effects: Effects, path: string): Promise<{ head: readonly string[]; list: Cells[] }> {
  const bytes = await effects.files.read(path);
  if (bytes === undefined) return { head: HEAD, list: [] };
  const { sheet } = readCsv(bytes, "stakeholders.csv");
  const list = sheet.rows.map(({ cells }) => Object.fromEntries(sheet.head.map((name, at) => [name, cells[at] ?? ""])));
  return { head: sheet.head, list };
}

interface Placed {
  readonly list: readonly Cells[];
  readonly rows: readonly (ContactRow & { readonly stakeholder: string })[];
  readonly added: readonly string[];
  readonly completed: readonly string[];
  readonly proposals: readonly (MergeProposal & { readonly row: number })[];
  readonly issues: readonly Issue[];
}

function placeRows({ rows }: ContactReading, known: readonly Cells[], { file, decided }: StakeholderQuestion): Placed {
  const list = known.map((cells) => ({ ...cells }));
  const placed: (ContactRow & { stakeholder: string })[] = [];
  const added: string[] = [];
  const completed = new Set<string>();
  const proposals: (MergeProposal & { row: number })[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    const match = matchOf(row, list, decided.get(row.row));
    if (match.kind === "perhaps") {
      proposals.push(...match.proposals.map((proposal) => ({ ...proposal, row: row.row })));
      continue;
    }
    if (match.kind === "same") {
      const own = list.find(({ id }) => id === match.id);
      if (own !== undefined && complete(own, row.cells)) completed.add(match.id);
      placed.push({ ...row, stakeholder: match.id });
      continue;
    }
    const missing = ["name", "country", "kind", "level"].filter((name) => row.cells[name] === "");
    if (missing.length > 0) {
      issues.push(incomplete(missing, { file: basename(file), row: row.row }));
      continue;
    }
    const id = row.cells.id || nextId(row.cells.country ?? "", list);
    list.push({ ...row.cells, id });
    added.push(id);
    placed.push({ ...row, stakeholder: id });
  }
  return { list, rows: placed, added, completed: [...completed], proposals, issues };
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

function nextId(country: string, list: readonly Cells[]): string {
  const start = `ST-${country}-`;
  const numbers = list.map(({ id = "" }) => (id.startsWith(start) ? Number(id.slice(start.length)) : 0));
  return `${start}${String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1).padStart(3, "0")}`;
}

function writeList(head: readonly string[], list: readonly Cells[]): string {
  return writeCsv([head, ...list.map((cells) => head.map((name) => cells[name] ?? ""))]);
}

interface Contacts {
  readonly list: readonly OpenContact[];
  readonly issues: readonly Issue[];
}

async function readContacts(desk: Desk, study: string, rows: Placed["rows"]): Promise<Contacts> {
  const known = await desk.store.contacts.list(study);
  const holders = new Map(
    known.filter(({ addressMark }) => addressMark !== "").map((one) => [one.addressMark, one.id]),
  );
  const issues: Issue[] = [];
  const list = rows.flatMap(({ contact, stakeholder, row }): readonly OpenContact[] => {
    if (contact === undefined) return [];
    const { details, consent, source, language = "es" } = contact;
    const who = `${stakeholder}\n${details.mail}\n${foldWords(details.name)}\n${details.mail === "" ? details.phone : ""}`;
    const id = `C-${desk.store.secrets.mark(`contact\n${study}\n${who}`).slice(0, 12)}`;
    const mark = markAddress(desk, study, details.mail);
    const holder = holders.get(mark);
    if (mark !== "" && holder !== undefined && holder !== id) issues.push(sharedAddress(row));
    if (mark !== "") holders.set(mark, id);
    return [
      {
        id,
        stakeholder,
        language,
        consent,
        source,
        mark: isReserved(details.mail) ? "demonstration" : "real",
        details,
      },
    ];
  });
  return { list, issues };
}

function inParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
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
      "Complete esas columnas, o diga de qué institución se trata con --same.",
      "Fill in these columns, or say which institution it is with --same.",
      "Remplissez ces colonnes, ou dites de quelle institution il s’agit avec --same.",
    ],
  });
}

function sharedAddress(row: number): Issue {
  return warningAt(
    "workbench/mail-address-is-one-persons",
    { file: "", row, column: "email" },
    {
      wrong: [
        "Otra persona tiene la misma dirección de correo.",
        "Another person has the same mail address.",
        "Une autre personne a la même adresse électronique.",
      ],
      cure: [
        "Si es un buzón común, déjelo: cada envío le llega una sola vez. Si no, corrija una de las dos.",
        "If it is a shared mailbox, leave it: each campaign reaches it once. Otherwise mend one of the two.",
        "Si c’est une boîte commune, laissez : chaque envoi n’y arrive qu’une fois. Sinon, corrigez l’une des deux.",
      ],
    },
  );
}

export function hasRefusals({ issues, proposals }: ImportedStakeholders): boolean {
  return hasErrors(issues) || proposals.length > 0;
}
