// A table or vCards of institutions and people → stakeholders.csv of a study and sealed contacts. Nothing is merged on a guess.
import { basename, join } from "node:path";
import type { Digest } from "#base/digest";
import { foldWords } from "#base/fold-text";
import { hasErrors, type Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import { isReserved } from "#dissemination/stakeholder/contact-details";
import { actHead, type Desk } from "../act-head.ts";
import { inTurn } from "../keep-in-turn.ts";
import { TABLES } from "../study-files.ts";
import { changeTable } from "../table-imports/change-table.ts";
import { readTableCells, seenDigest, type TableCells, writeTableCells } from "../table-imports/table-cells.ts";
import { checkNewStakeholders, STAKEHOLDER_HEAD } from "./check-new-stakeholders.ts";
import { eraseKnown } from "./erase-contact.ts";
import {
  type MergedBefore,
  type PlacedRows,
  placeStakeholders,
  type StakeholderProposal,
} from "./place-stakeholders.ts";
import { readStakeholderFile } from "./read-stakeholder-file.ts";
import { readStudyIds } from "./read-study-ids.ts";
import { renewStakeholders } from "./renew-institutions.ts";
import { markAddress, type OpenContact, sealContact } from "./seal-contact.ts";
import { listPastMerges } from "./standing-merges.ts";

export interface StakeholderQuestion {
  readonly file: string;
  /** Folder of the study. */
  readonly folder: string;
  readonly study: string;
  readonly isPreview: boolean;
  /** Row → id of the institution it speaks of, or `new`: what people decided on proposals. */
  readonly decided: ReadonlyMap<number, string>;
  /** Rows of other countries are refused. __Default value:__ none is */
  readonly countries?: readonly string[];
}

export interface ImportedStakeholders {
  /** Takes it back; absent when the list of institutions stays as it was. */
  readonly import?: string;
  readonly rows: number;
  readonly added: readonly string[];
  /** Known institutions that got a cell filled. */
  readonly completed: readonly string[];
  /** Rows that wait for a decision; neither they nor their contacts were kept. */
  readonly proposals: readonly StakeholderProposal[];
  readonly contacts: number;
  readonly issues: readonly Issue[];
}

/** Throws `workbench/file-is-missing`, and what `changeTable` throws. What has errors is left out row by row and told. */
export function importStakeholders(desk: Desk, question: StakeholderQuestion): Promise<ImportedStakeholders> {
  return inTurn(join(question.folder, TABLES.stakeholders), () => importInTurn(desk, question));
}

async function importInTurn(desk: Desk, question: StakeholderQuestion): Promise<ImportedStakeholders> {
  // 1 read
  const { effects } = desk;
  const reading = await readStakeholderFile(effects, question.file);
  const present = await effects.files.read(join(question.folder, TABLES.stakeholders));
  const { head, rows: known } = readTableCells(present, TABLES.stakeholders);
  // 2 think
  const file = basename(question.file);
  const checkNew = checkNewStakeholders(await readStudyIds(effects, question.folder), file);
  const { decided, countries } = question;
  const merged = await mergedBefore(desk, question.study);
  const placed = placeStakeholders(reading, known, { file, decided, countries, checkNew, merged });
  const contacts = await readContacts(desk, question.study, placed.rows);
  const { added, completed, proposals } = placed;
  const issues = [...reading.issues, ...placed.issues, ...contacts.issues];
  const told = { rows: reading.rows.length, added, completed, proposals, contacts: contacts.list.length, issues };
  if (question.isPreview) return told;
  // 3 write
  const list = { head: head.length === 0 ? STAKEHOLDER_HEAD : head, rows: placed.list };
  const kept = await writeStakeholders(desk, question, { added, completed, list, seen: seenDigest(present), contacts });
  return { ...(kept === undefined ? {} : { import: kept }), ...told };
}

async function mergedBefore({ store }: Desk, study: string): Promise<readonly MergedBefore[]> {
  const standing = (await listPastMerges(store, study)).filter(({ undone }) => undone === undefined);
  return standing.map(({ merged: id, stakeholder: stays, cells }) => ({
    ...{ id, stays, name: cells.merged.name ?? "", country: cells.merged.country ?? "" },
  }));
}

interface Written extends Pick<PlacedRows, "added" | "completed"> {
  readonly list: TableCells;
  readonly seen: Digest;
  readonly contacts: Contacts;
}

/** Contacts that nobody knew before go with the import when it is taken back. */
async function writeStakeholders(
  desk: Desk,
  { study, folder, file }: StakeholderQuestion,
  { list, seen, contacts, ...told }: Written,
): Promise<string | undefined> {
  const [added, completed] = [told.added.length, told.completed.length];
  const keep = () => keepContacts(desk, study, contacts.list);
  if (added + completed + contacts.fresh.length === 0) {
    await keep();
    return undefined;
  }
  const prepare = { act: keep, undo: () => eraseKnown(desk, study, contacts.fresh) };
  const text = writeTableCells(list);
  const change = { source: basename(file), verb: "import-stakeholders", text, seen, added, completed };
  const table = { study, folder, path: TABLES.stakeholders };
  const follow = () => renewStakeholders(desk, { study, folder });
  const { id } = await changeTable(desk, table, { ...change, also: contacts.fresh, prepare, follow });
  return id;
}

const CONTACTS_AT_ONCE = 64;

async function keepContacts(desk: Desk, study: string, contacts: readonly OpenContact[]): Promise<void> {
  for (const part of inParts(contacts, CONTACTS_AT_ONCE))
    await Promise.all(part.map((contact) => keepContact(desk, study, contact)));
}

async function keepContact(desk: Desk, study: string, contact: OpenContact): Promise<void> {
  await desk.store.commit({
    ...actHead(desk, study),
    verb: "set-contact",
    body: await sealContact(desk, study, contact),
  });
}

interface Contacts {
  readonly list: readonly OpenContact[];
  /** Ids of those that nobody knew. */
  readonly fresh: readonly string[];
  readonly issues: readonly Issue[];
}

async function readContacts(desk: Desk, study: string, rows: PlacedRows["rows"]): Promise<Contacts> {
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
  const ids = new Set(known.map(({ id }) => id));
  return { list, fresh: [...new Set(list.map(({ id }) => id))].filter((id) => !ids.has(id)), issues };
}

function inParts<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
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
