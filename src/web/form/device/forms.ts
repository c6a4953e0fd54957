// Forms on this device. A new version never takes the form away from drafts that were begun with the old one.
import type { KeptForm } from "./kept.ts";
import { change, getAll, getOne } from "./open-database.ts";

export function listForms(): Promise<readonly KeptForm[]> {
  return getAll("forms");
}

export function findForm(study: string, formId: string, version: string): Promise<KeptForm | undefined> {
  return getOne("forms", [study, formId, version]);
}

export async function currentForm(study: string, formId: string): Promise<KeptForm | undefined> {
  return (await listForms()).find((form) => form.current && form.study === study && form.formId === formId);
}

/** The new one becomes current; earlier versions go, but for those of drafts. */
export async function keepForm(form: KeptForm): Promise<void> {
  const others = (await listForms()).filter(
    ({ study, formId, version }) => study === form.study && formId === form.formId && version !== form.version,
  );
  const needed = new Set(
    (await getAll("drafts")).map(({ study, formId, version }) => [study, formId, version].join("\n")),
  );
  await change(["forms"], (now) => {
    for (const other of others) {
      const { study, formId, version } = other;
      if (needed.has([study, formId, version].join("\n"))) now.put("forms", { ...other, current: false });
      else now.remove("forms", [study, formId, version]);
    }
    now.put("forms", form);
  });
}

/** Forms of this study that are no longer offered to this device are not offered by it either. */
export async function keepOnly(study: string, offered: readonly string[]): Promise<void> {
  const gone = (await listForms()).filter(
    (form) => form.study === study && form.current && !form.byLink && !offered.includes(form.formId),
  );
  if (gone.length === 0) return;
  await change(["forms"], (now) => {
    for (const form of gone) now.put("forms", { ...form, current: false });
  });
}
