// A table of mandates that somebody sent: the same reading as from the command line, shown first, and taken back with a reason.
import { join } from "node:path";
import type { Desk } from "../act-head.ts";
import { sentPath, withSentFiles } from "../effect/with-sent-files.ts";
import { inTurn } from "../keep-in-turn.ts";
import { isOutsideYourCountries } from "../rights/rights-problems.ts";
import { TABLES } from "../study-files.ts";
import { changeTable } from "../table-imports/change-table.ts";
import { listTableImports, type PastImport } from "../table-imports/past-import.ts";
import { seenDigest } from "../table-imports/table-cells.ts";
import { type UndoneImport, undoTableImport } from "../table-imports/undo-table-import.ts";
import { renewCapacities } from "./renew-institutions.ts";
import { planMandates, readMandates } from "./set-mandates.ts";

export interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

export interface SentMandates {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly isPreview: boolean;
  /** Empty: no limit. */
  readonly countries: readonly string[];
}

export interface BroughtMandates {
  readonly import?: string;
  readonly read: number;
  readonly added: readonly {
    readonly id: string;
    readonly institution: string;
    readonly country: string;
    readonly function: string;
    readonly mandate: string;
    readonly evidence: string;
    readonly source: string;
  }[];
}

/** Throws `workbench/input-file-has-errors` with every row that does not fit: then nothing is written; `workbench/is-outside-your-countries`. */
export function bringMandates(desk: Desk, { study, folder }: OfStudy, sent: SentMandates): Promise<BroughtMandates> {
  const table = { study, folder, path: TABLES.capacities };
  return inTurn(join(folder, table.path), async () => {
    const path = sentPath(sent.fileName);
    const source = path.slice(path.indexOf("/") + 1);
    const effects = withSentFiles(desk.effects, new Map([[path, sent.bytes]]));
    const mandates = await readMandates(effects, path);
    const { fresh, text, present } = await planMandates(effects, folder, { mandates, file: source });
    const { countries } = sent;
    if (countries.length > 0 && fresh.some(({ country = "" }) => !countries.includes(country)))
      throw isOutsideYourCountries(countries);
    const told = { read: mandates.length, added: fresh.map(toldMandate) };
    if (sent.isPreview || fresh.length === 0) return told;
    const change = { source, verb: "import-mandates", text, seen: seenDigest(present) };
    const follow = () => renewCapacities(desk, { study, folder });
    const { id } = await changeTable(desk, table, { ...change, added: fresh.length, completed: 0, follow });
    return { import: id, ...told };
  });
}

function toldMandate(cells: Readonly<Record<string, string>>): BroughtMandates["added"][number] {
  const { id = "", institution = "", country = "", function: kind = "", mandate = "", evidence = "" } = cells;
  return { id, institution, country, function: kind, mandate, evidence, source: cells.source_url ?? "" };
}

export function listMandateImports(desk: Pick<Desk, "store">, study: string): Promise<readonly PastImport[]> {
  return listTableImports(desk, { study, path: TABLES.capacities });
}

/** Throws what `undoTableImport` throws. */
export function undoMandateImport(
  desk: Desk,
  { study, folder }: OfStudy,
  wish: { readonly id: string; readonly reason: string },
): Promise<UndoneImport> {
  const table = { study, folder, path: TABLES.capacities };
  return undoTableImport(desk, table, { ...wish, isUsed: () => false });
}
