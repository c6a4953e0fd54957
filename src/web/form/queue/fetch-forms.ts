// Brings forms onto the device: whole, with all their files, or not at all.
import { findForm, keepForm, keepOnly } from "../device/forms.ts";
import type { KeptForm } from "../device/kept.ts";
import { deviceToken } from "../device/settings.ts";
import { tellTabs } from "../device/tabs.ts";
import { askForm, askForms, askMedia, type FormDefinition, type ServerError } from "./talk.ts";

export type Fetched =
  | { readonly kind: "kept"; readonly form: KeptForm }
  | { readonly kind: "error"; readonly error: ServerError }
  | { readonly kind: "media-missing"; readonly names: readonly string[] }
  | { readonly kind: "nothing" };

/** One form, by the token of a link or of this device. */
export async function fetchForm(study: string, formId: string, link?: string): Promise<Fetched> {
  const token = link ?? (await deviceToken(study));
  const answer = await askForm(study, formId, token);
  if (answer.kind !== "value")
    return answer.kind === "error" ? { kind: "error", error: answer.error } : { kind: "nothing" };
  const definition = answer.value;
  const known = await findForm(study, formId, definition.version);
  // A form that this device may fill in anyway stays in its list when a link opens it too.
  const byLink = link !== undefined && known?.byLink !== false;
  if (known?.digest === definition.digest && known.current && known.byLink === byLink)
    return { kind: "kept", form: known };
  const media = await fetchMedia(study, definition, known, token);
  const missing = media.flatMap(({ name, blob }) => (blob ? [] : [name]));
  if (missing.length > 0) return { kind: "media-missing", names: missing };
  const form = composeForm(study, definition, media, byLink);
  await keepForm(form);
  tellTabs();
  return { kind: "kept", form };
}

interface FetchedMedia {
  readonly name: string;
  readonly digest: string;
  readonly blob: Blob | undefined;
}

/** A file that is here already is not fetched again. */
function fetchMedia(
  study: string,
  definition: FormDefinition,
  known: KeptForm | undefined,
  token?: string,
): Promise<FetchedMedia[]> {
  const place = { study, formId: definition.formId, version: definition.version };
  return Promise.all(
    definition.media.map(async ({ name, digest }) => ({
      name,
      digest,
      blob: known?.media.find((file) => file.digest === digest)?.blob ?? (await askMedia(place, name, token)),
    })),
  );
}

function composeForm(
  study: string,
  definition: FormDefinition,
  media: readonly FetchedMedia[],
  byLink: boolean,
): KeptForm {
  const { formId, version, title, digest, xml } = definition;
  return {
    ...{ study, formId, version, title, digest, xml },
    media: media.flatMap(({ name, digest: of, blob }) => (blob ? [{ name, digest: of, blob }] : [])),
    fetchedAt: new Date().toISOString(),
    current: true,
    byLink,
  };
}

/**
 * Every form that this device may fill in; undefined when the server could not be asked.
 * One that finds no space keeps no other away; rejects with its DOMException in the end.
 */
export async function fetchStudy(study: string): Promise<ServerError | undefined> {
  const answer = await askForms(study, await deviceToken(study));
  if (answer.kind === "error") return answer.error;
  if (answer.kind === "nothing") return undefined;
  await keepOnly(
    study,
    answer.value.forms.map(({ formId }) => formId),
  );
  const faults: unknown[] = [];
  for (const { formId } of answer.value.forms)
    await fetchForm(study, formId).catch((cause: unknown) => faults.push(cause));
  tellTabs();
  if (faults.length > 0) throw faults[0];
  return undefined;
}
