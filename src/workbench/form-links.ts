// Links by which one person fills in one form once, and forms that everybody may fill in.
import { randomBytes } from "node:crypto";
import type { KeptFormLink } from "#store/kept/web-access";
import { actHead, type Desk } from "./act-head.ts";
import { formIsNotHere } from "./intake-problems.ts";
import { hashToken } from "./senders.ts";
import { linkTimeIsUnfit } from "./web-form-problems.ts";

export interface FormLinkWish {
  readonly formId: string;
  /** For the list of the coordination, such as a number of the sample; never a person's name. __Default value:__ none. */
  readonly label?: string | undefined;
  /** __Default value:__ 30. */
  readonly days?: number | undefined;
}

export interface NewLink {
  readonly id: string;
  readonly formId: string;
  /** Told once and kept hashed: whoever has it may answer. */
  readonly token: string;
  readonly label: string;
  readonly expiresAt: string;
}

const DEFAULT_DAYS = 30;
const MOST_DAYS = 730;
const DAY_MS = 86_400_000;

/** Throws `workbench/form-is-not-here`, `workbench/form-link-time-is-unfit`. */
export async function makeFormLink(desk: Desk, study: string, wish: FormLinkWish): Promise<NewLink> {
  const { formId, label = "", days = DEFAULT_DAYS } = wish;
  if (!(days >= 1 && days <= MOST_DAYS)) throw linkTimeIsUnfit(days, MOST_DAYS);
  await mustHaveForm(desk, study, formId);
  const head = actHead(desk, study);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.parse(head.at) + days * DAY_MS).toISOString();
  const link = { id: desk.effects.ids.next(), formId, label: label.slice(0, 200), expiresAt };
  await desk.store.commit({ ...head, verb: "make-form-link", body: { ...link, tokenHash: hashToken(token) } });
  return { ...link, token };
}

/** Throws `store/name-is-unknown`: there is no such link, or it was withdrawn before. */
export async function revokeFormLink(desk: Desk, study: string, id: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "revoke-form-link", body: { id } });
}

export type FormLinkState = "open" | "used" | "expired" | "revoked";

export interface ListedLink extends KeptFormLink {
  readonly state: FormLinkState;
}

export async function listFormLinks(desk: Desk, study: string, formId?: string): Promise<readonly ListedLink[]> {
  const now = desk.effects.clock.now().toISOString();
  return (await desk.store.webAccess.listLinks(study, formId)).map((link) => ({
    ...link,
    state: linkState(link, now),
  }));
}

/** What it was used for stays said, whatever came later. */
export function linkState({ usedBy, revokedAt, expiresAt }: KeptFormLink, now: string): FormLinkState {
  if (usedBy !== null) return "used";
  if (revokedAt !== null) return "revoked";
  return expiresAt <= now ? "expired" : "open";
}

/** Forms are closed to the public until somebody opens them. Throws `workbench/form-is-not-here`. */
export async function setWebAccess(
  desk: Desk,
  study: string,
  access: { formId: string; open: boolean },
): Promise<void> {
  await mustHaveForm(desk, study, access.formId);
  await desk.store.commit({ ...actHead(desk, study), verb: "set-web-access", body: access });
}

async function mustHaveForm({ store }: Desk, study: string, formId: string): Promise<void> {
  if ((await store.forms.list(study, formId)).length === 0) throw formIsNotHere(formId, "");
}
