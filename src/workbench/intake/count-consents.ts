// How many people agreed to what: by form, version and purpose. Counts alone; whoever took consent back is not among them.
import { type Consent, readConsent } from "#intake/consent/read-consent";
import type { FormTables } from "#intake/versions/form-tables";
import type { Desk } from "../act-head.ts";
import { answersOf } from "./export-submissions.ts";
import { readFormVersions } from "./read-form-versions.ts";

export interface ConsentCount {
  readonly formId: string;
  readonly version: string;
  readonly purpose: string;
  readonly state: Consent["state"];
  readonly count: number;
}

const AT_ONCE = 1000;

export async function countConsents({ store }: Pick<Desk, "store">, study: string): Promise<readonly ConsentCount[]> {
  const forms = new Set((await store.forms.list(study)).map(({ formId }) => formId));
  const counts: ConsentCount[] = [];
  for (const formId of [...forms].sort()) {
    const { tables } = await readFormVersions(store, study, formId);
    if (tables.some(asksConsent)) counts.push(...(await countForm(store, study, { formId, tables })));
  }
  return counts;
}

function asksConsent({ tables }: FormTables): boolean {
  return tables[0]?.columns.some(({ consent }) => consent !== undefined) ?? false;
}

interface Asked {
  readonly formId: string;
  readonly tables: readonly FormTables[];
}

async function countForm(
  store: Desk["store"],
  study: string,
  { formId, tables }: Asked,
): Promise<readonly ConsentCount[]> {
  const counts = new Map<string, ConsentCount>();
  for (let after = 0; ; ) {
    const page = await store.submissions.list(study, { form: formId, after, limit: AT_ONCE });
    for (const kept of page) {
      const [form, answers] = [tables.find(({ version }) => version === kept.version), answersOf(kept)];
      if (form === undefined || answers === undefined) continue;
      for (const { purpose, state, version } of readConsent(answers, form)) {
        const key = `${version} ${purpose} ${state}`;
        const before = counts.get(key)?.count ?? 0;
        counts.set(key, { formId, version, purpose, state, count: before + 1 });
      }
    }
    const last = page.at(-1);
    if (last === undefined || page.length < AT_ONCE) break;
    after = last.number;
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
