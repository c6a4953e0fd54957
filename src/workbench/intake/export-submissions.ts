// The submissions of a form, of all its versions, as linked tables for other programs, with words in one language.
import { join } from "node:path";
import { canonicalJson } from "#base/canonical-json";
import { digestText } from "#base/digest";
import type { AnswerGroup } from "#intake/submission/submission";
import type { FormTables } from "#intake/versions/form-tables";
import { labelTables } from "#intake/versions/label-tables";
import { type ProposedChange, proposeAllRenames } from "#intake/versions/propose-changes";
import { NO_CHANGES, type StableForm, stableTables, type VersionChanges } from "#intake/versions/stable-tables";
import { type ExportedSubmission, tabulate } from "#intake/versions/tabulate";
import type { KeptAnswers, KeptSubmission } from "#store/kept/submissions";
import type { Desk } from "../act-head.ts";
import { correctedAnswers } from "./corrections.ts";
import { readFormVersions } from "./read-form-versions.ts";
import { type TableFormat, versionNotes, writeTables } from "./write-tables.ts";

export interface ExportRequest {
  readonly study: string;
  readonly form: string;
  readonly format: TableFormat;
  /** Language of the form as it names it, or its code. */
  readonly language: string;
  readonly out: string;
  /** Free texts, points and names of files leave too. Personal answers never do. */
  readonly withTexts: boolean;
  readonly changes?: VersionChanges;
}

export interface ExportedForm {
  readonly tables: readonly {
    readonly table: string;
    readonly rows: number;
    readonly columns: number;
    readonly leftOut: readonly string[];
  }[];
  readonly files: readonly string[];
  readonly versions: readonly string[];
  /** Questions that are gone and what they may be called now; nothing is done with them until somebody declares it. */
  readonly proposed: readonly ProposedChange[];
  readonly submissions: number;
}

/** Few enough that a page is forgotten before the next is there. */
const AT_ONCE = 500;

/** Throws `workbench/form-is-not-here`, `intake/column-is-unfit-for-export`, `workbench/disk-is-full`. */
export async function exportSubmissions(desk: Desk, request: ExportRequest): Promise<ExportedForm> {
  const { store, effects, actor } = desk;
  const { study, form, changes = NO_CHANGES } = request;
  const versions = await readFormVersions(store, study, form);
  const stable = stableTables(versions.tables, changes);
  const { tables, count } = await tabulateAll(desk, request, stable);
  const labelled = labelTables(tables, {
    form: stable,
    language: request.language,
    withTexts: request.withTexts,
    yesNo: yesNo(versions.tables, request.language),
  });
  const files = [...(await writeTables(labelled, request.format)), versionNotes(form, stable)];
  for (const [name, bytes] of files) await effects.files.writeAtomically(join(request.out, name), bytes);
  const at = effects.clock.now().toISOString();
  const inputs = [digestText(canonicalJson({ form, versions: stable.versions, changes }))];
  await store.ledger.add(study, { verb: "export-submissions", at, actor, inputs, outputs: [] });
  return {
    submissions: count,
    versions: stable.versions,
    proposed: proposeAllRenames(versions.tables, changes.renamed),
    files: files.map(([name]) => name),
    tables: labelled.map(({ name, table, leftOut }) => ({
      table: name,
      rows: table.rows,
      columns: table.columns.length,
      leftOut,
    })),
  };
}

async function tabulateAll({ store }: Desk, { study, form }: ExportRequest, stable: StableForm) {
  const tabulation = tabulate(stable);
  let count = 0;
  for await (const { page, corrections } of pagesOf(store, study, form)) {
    for (const kept of page) {
      const answers = answersOf(kept);
      if (answers === undefined) continue;
      tabulation.add(exported(kept, correctedAnswers(answers, corrections.get(kept.rootId) ?? [])));
      count++;
    }
  }
  return { tables: tabulation.tables, count };
}

/** The database reads the next page while one is worked on. */
async function* pagesOf(store: Desk["store"], study: string, form: string) {
  const read = async (after: number) => {
    const page = await store.submissions.listAnswers(study, { form, after, limit: AT_ONCE });
    const roots = page.map(({ rootId }) => rootId);
    return { page, corrections: await store.corrections.list(study, roots) };
  };
  let next = read(0);
  for (;;) {
    const current = await next;
    const last = current.page.at(-1);
    const isLast = last === undefined || current.page.length < AT_ONCE;
    if (!isLast) {
      next = read(last.number);
      // A failure is told when the page is asked for.
      next.catch(() => {});
    }
    yield current;
    if (isLast) return;
  }
}

/** Undefined where the submission is encrypted, or its answers were withdrawn. */
export function answersOf({ body }: Pick<KeptSubmission, "body">): AnswerGroup | undefined {
  if (typeof body !== "object" || body === null || !("answers" in body)) return undefined;
  // Written by `receive-submission`, from a Submission.
  return body.answers as AnswerGroup;
}

function exported(kept: KeptAnswers, answers: AnswerGroup): ExportedSubmission {
  const { instanceId, version, receivedAt, submitter, review, replaces } = kept;
  return { instanceId, version, receivedAt, submitter: submitter ?? "", review, edited: replaces !== null, answers };
}

const YES_NO: Readonly<Record<string, readonly [string, string]>> = {
  es: ["No", "Sí"],
  en: ["No", "Yes"],
  fr: ["Non", "Oui"],
};

/** In the language of the form where we speak it; otherwise 0 and 1 go without words. */
function yesNo(tables: readonly FormTables[], language: string): readonly [string, string] {
  const code = /\((\w+)\)$/u.exec(language)?.[1] ?? language;
  const first = /\((\w+)\)$/u.exec(tables.at(-1)?.languages[0] ?? "")?.[1] ?? "";
  return YES_NO[code] ?? YES_NO[first] ?? ["0", "1"];
}
