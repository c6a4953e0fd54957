// From an address to a form that can be filled in, or to the reason why not.
import type { Texts } from "#base/text";
import { findDraft, listDrafts, listOutgoing, listReceipts } from "../device/answers.ts";
import { currentForm, findForm } from "../device/forms.ts";
import type { Draft, KeptForm } from "../device/kept.ts";
import { type Fetched, fetchForm } from "../queue/fetch-forms.ts";
import { FORM } from "../words/form-words.ts";
import type { Values } from "../words/say.ts";
import { holdDraft } from "./hold-draft.ts";

export interface Session {
  readonly kind: "session";
  readonly form: KeptForm;
  readonly draftId: string;
  readonly draft?: Draft;
  readonly link?: string;
  /** Lets another tab have the draft. */
  readonly release: () => void;
}

export type Obstacle =
  | { readonly kind: "obstacle"; readonly texts: Texts; readonly values?: Values }
  | { readonly kind: "refused"; readonly message: string; readonly cure: string }
  | { readonly kind: "done"; readonly sent: boolean };

export interface SessionWish {
  readonly study: string;
  readonly formId: string;
  readonly link?: string;
  readonly draftId?: string;
}

export async function openSession(wish: SessionWish): Promise<Session | Obstacle> {
  const draft = await wantedDraft(wish);
  if (!draft && wish.link !== undefined) {
    const done = await doneByLink(wish.link);
    if (done) return done;
  }
  const found = draft ? await formOf(draft) : await newestForm(wish);
  if (found.kind !== "form") return found;
  const draftId = draft?.id ?? wish.draftId ?? crypto.randomUUID();
  const release = await holdDraft(draftId);
  if (!release) return { kind: "obstacle", texts: FORM.elsewhere };
  const { link } = wish;
  return {
    kind: "session",
    form: found.form,
    draftId,
    release,
    ...(draft ? { draft } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

async function wantedDraft({ draftId, link }: SessionWish): Promise<Draft | undefined> {
  if (draftId !== undefined) return findDraft(draftId);
  return link === undefined ? undefined : (await listDrafts()).find((draft) => draft.link === link);
}

/** What was filled in by this link on this device is not asked again. */
async function doneByLink(link: string): Promise<Obstacle | undefined> {
  if ((await listReceipts()).some((receipt) => receipt.link === link)) return { kind: "done", sent: true };
  if ((await listOutgoing()).some((outgoing) => outgoing.link === link)) return { kind: "done", sent: false };
  return undefined;
}

type FoundForm = { readonly kind: "form"; readonly form: KeptForm } | Obstacle;

const NOT_HERE: Obstacle = { kind: "obstacle", texts: FORM.notHere };

async function formOf({ study, formId, version }: Draft): Promise<FoundForm> {
  const form = await findForm(study, formId, version);
  return form ? { kind: "form", form } : NOT_HERE;
}

async function newestForm(wish: SessionWish): Promise<FoundForm> {
  const kept = await currentForm(wish.study, wish.formId);
  // One that is here is filled in, even when a newer one finds no space.
  const fetched = await (kept ? Promise.race([fetchWanted(wish).catch(() => NOTHING), later()]) : fetchWanted(wish));
  if (fetched.kind === "kept") return { kind: "form", form: fetched.form };
  if (fetched.kind === "error") return { kind: "refused", message: fetched.error.message, cure: fetched.error.cure };
  if (kept) return { kind: "form", form: kept };
  if (fetched.kind === "nothing") return NOT_HERE;
  return { kind: "obstacle", texts: FORM.mediaMissing, values: { names: fetched.names.join(", ") } };
}

const NOTHING: Fetched = { kind: "nothing" };

async function fetchWanted({ study, formId, link }: SessionWish): Promise<Fetched> {
  return navigator.onLine ? fetchForm(study, formId, link) : NOTHING;
}

/** A slow network does not keep anybody from a form that is here. */
const PATIENCE_MS = 3000;

function later(): Promise<Fetched> {
  return new Promise((resolve) => setTimeout(() => resolve(NOTHING), PATIENCE_MS));
}
