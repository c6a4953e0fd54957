// What reached the server and was approved, as answers of the study: a file `received/<instrument>.csv` that `run` reads beside the folder.
import { flatAnswers } from "#intake/quality/flat-answers";
import type { Store } from "#store/open-store";
import { defaultFieldwork } from "#study/fieldwork-plan";
import type { Instrument } from "#study/instrument/instrument";
import type { StudyFolder } from "../study-folder.ts";
import { writeCsv } from "../write-csv.ts";
import { correctedAnswers } from "./corrections.ts";
import { answersOf } from "./export-submissions.ts";

/** Few enough that a page is forgotten before the next is there. */
const AT_ONCE = 500;

/** Corrected, without what lies in the cupboard; an instrument of which nothing was approved has no file. */
export async function receivedAnswers(store: Store, folder: StudyFolder): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const instrument of folder.instruments) {
    const rows = await approvedRows(store, folder.study.id, instrument);
    if (rows.length === 0) continue;
    const names = columnsOf(folder, instrument).filter((name) =>
      rows.some(({ answers }) => answers[name] !== undefined),
    );
    const cells = rows.map(({ id, answers }) => ["real", id, ...names.map((name) => answers[name] ?? "")]);
    const text = writeCsv([["mark", "id", ...names], ...cells]);
    files.set(`received/${instrument.id}.csv`, new TextEncoder().encode(text));
  }
  return files;
}

interface ReceivedRow {
  /** Of the instance that came first: corrections of the sender keep it. */
  readonly id: string;
  readonly answers: Readonly<Record<string, string>>;
}

async function approvedRows(store: Store, study: string, { formId }: Instrument): Promise<readonly ReceivedRow[]> {
  const rows: ReceivedRow[] = [];
  for (let after = 0; ; ) {
    const page = await store.submissions.list(study, { form: formId, review: "approved", after, limit: AT_ONCE });
    const roots = page.map(({ rootId }) => rootId);
    const corrections = await store.corrections.list(study, roots);
    for (const kept of page) {
      const answers = answersOf(kept);
      if (answers === undefined) continue;
      const corrected = correctedAnswers(answers, corrections.get(kept.rootId) ?? []);
      rows.push({ id: kept.instanceId, answers: flatAnswers(corrected) });
    }
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) return rows;
    after = last.number;
  }
}

/** Of the sample, of how the interview was made, and the questions; what else a form notes of itself stays behind. */
function columnsOf({ study, analysis }: StudyFolder, { id, variables }: Instrument): readonly string[] {
  const design = analysis.designs.find(({ table }) => table === id);
  const plan = study.fieldwork?.find(({ table }) => table === id) ?? defaultFieldwork(id);
  const { strata, clusters = [], weight, fpc, domains } = design ?? {};
  const placing = [strata, ...clusters, weight, fpc, domains?.country, domains?.city, domains?.sex];
  const names = [...placing, ...Object.values(plan.columns), ...variables.map(({ name }) => name)];
  return [...new Set(names.filter((name) => name !== undefined && name !== "id" && name !== "mark"))] as string[];
}
