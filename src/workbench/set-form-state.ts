// A form is closed to phones, opened again, or a draft is given out.
import type { FormStateChange } from "#store/acts/act";
import type { KeptForm } from "#store/kept/forms";
import { actHead, type Desk } from "./act-head.ts";

/** Throws `store/form-is-unknown`. Returns the versions of the form as they stand now. */
export async function setFormState(desk: Desk, study: string, change: FormStateChange): Promise<readonly KeptForm[]> {
  await desk.store.commit({ ...actHead(desk, study), verb: "set-form-state", body: change });
  return desk.store.forms.list(study, change.formId);
}
