// What the store keeps of a form as rows for the checks of fieldwork: corrected, with the hashes of the locked cupboard and the
// time on screen of the audit log. Nobody's name is among them.
import { groupBy } from "#base/group-by";
import type { FieldRow } from "#intake/quality/as-field-record";
import { flatAnswers } from "#intake/quality/flat-answers";
import { auditSeconds } from "#intake/quality/read-audit";
import type { IdentityTokens } from "#store/kept/identities";
import type { KeptSubmission } from "#store/kept/submissions";
import type { Store } from "#store/open-store";
import type { Instrument } from "#study/instrument/instrument";
import { correctedAnswers } from "./corrections.ts";
import { answersOf } from "./export-submissions.ts";

/** Few enough that between two pages others are served: a page takes some hundredths of a second. */
const AT_ONCE = 200;

export interface ReceivedForm {
  readonly study: string;
  readonly formId: Instrument["formId"];
  /** Question that holds where the interview was made. */
  readonly location: string;
}

/** Page by page, so that nobody holds a hundred thousand forms on their way to somebody else. */
export async function* receivedRows(store: Store, form: ReceivedForm): AsyncGenerator<readonly FieldRow[]> {
  const { study, formId } = form;
  const tokens = groupBy(await store.identities.tokens(study), ({ rootId }) => rootId);
  for (let after = 0; ; ) {
    const page = await store.submissions.list(study, { form: formId, after, limit: AT_ONCE });
    const corrections = await store.corrections.list(
      study,
      page.map(({ rootId }) => rootId),
    );
    const rows: FieldRow[] = [];
    for (const kept of page) {
      const answers = answersOf(kept);
      if (answers === undefined) continue;
      const flat = flatAnswers(correctedAnswers(answers, corrections.get(kept.rootId) ?? []));
      const seconds = await secondsOnScreen(store, study, kept);
      rows.push(rowOf(kept, flat, { form, tokens: tokens.get(kept.rootId) ?? [], seconds }));
    }
    yield rows;
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) return;
    after = last.number;
  }
}

interface Beside {
  readonly form: ReceivedForm;
  readonly tokens: readonly IdentityTokens[];
  readonly seconds: number | undefined;
}

/** How far from the truth a place may be that is known to a tenth of a degree. */
const COARSE_METRES = 8000;

/** A place in the cupboard is known to a tenth of a degree: enough to see that an interview was made in another city. */
function rowOf(
  kept: KeptSubmission,
  flat: Readonly<Record<string, string>>,
  { form, tokens, seconds }: Beside,
): FieldRow {
  const tokenOf = (kind: string) => tokens.find((token) => token.kind === kind)?.token;
  const [phoneHash, nameFilter, place] = [tokenOf("phone"), tokenOf("name"), tokenOf("place")];
  return {
    id: kept.instanceId,
    answers:
      place === undefined || flat[form.location] !== undefined
        ? flat
        : { ...flat, [form.location]: `${place} 0 ${COARSE_METRES}` },
    ...(kept.submitter === null ? {} : { submitter: kept.submitter }),
    ...(seconds === undefined ? {} : { auditSeconds: seconds }),
    ...(phoneHash === undefined ? {} : { phoneHash }),
    ...(nameFilter === undefined ? {} : { nameFilter }),
  };
}

const AUDIT = "audit.csv";

async function secondsOnScreen(store: Store, study: string, kept: KeptSubmission): Promise<number | undefined> {
  const answers = answersOf(kept);
  if (answers === undefined || !JSON.stringify(answers.meta ?? "").includes(AUDIT)) return undefined;
  const files = await store.attachments.list(study, kept.instanceId, kept.fingerprint);
  const audit = files.find(({ name }) => name === AUDIT);
  if (audit === undefined) return undefined;
  const parts: Buffer[] = [];
  for await (const part of store.vault.read(audit.blob, audit.belongsTo)) parts.push(part);
  return auditSeconds(Buffer.concat(parts).toString("utf8"));
}
