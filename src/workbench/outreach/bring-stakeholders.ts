// A file of institutions and people that somebody sent: the same import as from the command line, told in what a page can show. Names of
// people and their addresses are counted, never told back.
import type { Issue } from "#base/issue";
import type { Desk } from "../act-head.ts";
import { sentPath, withSentFiles } from "../effect/with-sent-files.ts";
import { isOutsideYourCountries } from "../rights/rights-problems.ts";
import { TABLES } from "../study-files.ts";
import { listTableImports, type PastImport } from "../table-imports/past-import.ts";
import { type UndoneImport, undoTableImport } from "../table-imports/undo-table-import.ts";
import { type ImportedStakeholders, importStakeholders } from "./import-stakeholders.ts";
import { usedStakeholders, writtenTo } from "./used-stakeholders.ts";

export interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export interface SentStakeholders {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isPreview: boolean;
  readonly decided: readonly { readonly row: number; readonly as: string }[];
  /** Empty: no limit. */
  readonly countries: readonly string[];
}

export interface BroughtStakeholders extends ImportedStakeholders {
  readonly issueCount: number;
}

const ISSUES_SHOWN = 200;

/** Throws what `importStakeholders` throws. */
export async function bringStakeholders(desk: Desk, of: OfStudy, sent: SentStakeholders): Promise<BroughtStakeholders> {
  const file = sentPath(sent.fileName);
  const own = { ...desk, effects: withSentFiles(desk.effects, new Map([[file, sent.bytes]])) };
  const told = await importStakeholders(own, {
    ...{ ...of, file, isPreview: sent.isPreview },
    decided: new Map(sent.decided.map(({ row, as }) => [row, as])),
    ...(sent.countries.length === 0 ? {} : { countries: sent.countries }),
  });
  const issues: readonly Issue[] = told.issues.slice(0, ISSUES_SHOWN);
  return { ...told, issues, issueCount: told.issues.length };
}

export function listStakeholderImports(desk: Pick<Desk, "store">, study: string): Promise<readonly PastImport[]> {
  return listTableImports(desk, { study, path: TABLES.stakeholders });
}

/**
 * Institutions that something rests on stay; contacts that came with the file and were never written to are erased.
 * Who reaches some countries alone takes back what she or he brought. Throws what `undoTableImport` throws, `workbench/is-outside-your-countries`.
 */
export async function undoStakeholderImport(
  desk: Desk,
  { study, folder }: OfStudy,
  wish: { readonly id: string; readonly reason: string; readonly countries: readonly string[] },
): Promise<UndoneImport> {
  const past = (await listStakeholderImports(desk, study)).find(({ id }) => id === wish.id);
  if (wish.countries.length > 0 && past?.who !== desk.actor) throw isOutsideYourCountries(wish.countries);
  const also = past?.undone === undefined ? (past?.also ?? []) : [];
  const written = await writtenTo(desk, study);
  const erased = new Set(also.filter((id) => !written.contacts.has(id)));
  const used = await usedStakeholders(desk, { study, folder }, { erased, written });
  const table = { study, folder, path: TABLES.stakeholders };
  return undoTableImport(desk, table, { ...wish, isUsed: (id) => used.has(id), erases: [...erased] });
}
