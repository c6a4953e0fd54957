// A provider keeps its entry true by one link, without an account: it sees what we know, and its changes wait for a review.
import { randomBytes } from "node:crypto";
import type { Language } from "#base/text";
import type { Translations } from "#directory/finder/translations";
import type { ServiceCells, ServiceColumn } from "#directory/reintegration/service-columns";
import type { Observation } from "#directory/verification/verification-action";
import type { KeptProviderLink } from "#store/kept/provider-links";
import { actHead, type Desk } from "../act-head.ts";
import { hashToken } from "../senders.ts";
import { linkTimeIsUnfit } from "../web-form-problems.ts";
import { checkFields } from "./check-fields.ts";
import { readTexts } from "./finder-data.ts";
import { noteOnServices } from "./note-on-services.ts";
import { readService, todayOf } from "./read-directory.ts";
import { providerLinkIsUnknown } from "./service-problems.ts";

export interface MadeProviderLink {
  readonly id: string;
  readonly service: string;
  /** Told once and kept hashed. */
  readonly token: string;
  readonly expiresAt: string;
}

const DEFAULT_DAYS = 365;
const MOST_DAYS = 1095;
const DAY_MS = 86_400_000;

/** Throws `store/service-is-unknown`, `workbench/form-link-time-is-unfit`. */
export async function makeProviderLink(
  desk: Desk,
  study: string,
  { service, days = DEFAULT_DAYS }: { readonly service: string; readonly days?: number | undefined },
): Promise<MadeProviderLink> {
  if (!(days >= 1 && days <= MOST_DAYS)) throw linkTimeIsUnfit(days, MOST_DAYS);
  const head = actHead(desk, study);
  const token = randomBytes(24).toString("base64url");
  const expiresAt = new Date(Date.parse(head.at) + days * DAY_MS).toISOString();
  const body = { id: desk.effects.ids.next(), service, expiresAt };
  await desk.store.commit({ ...head, verb: "make-provider-link", body: { ...body, tokenHash: hashToken(token) } });
  return { ...body, token };
}

/** Throws `store/name-is-unknown`. */
export async function revokeProviderLink(desk: Desk, study: string, id: string): Promise<void> {
  await desk.store.commit({ ...actHead(desk, study), verb: "revoke-provider-link", body: { id } });
}

export function listProviderLinks({ store }: Desk, study: string): Promise<readonly KeptProviderLink[]> {
  return store.providerLinks.list(study);
}

/** What a provider may say of its service; kinds, status and sources stay with the study. */
export const PROVIDER_COLUMNS = [
  "phone",
  "hours",
  "address",
  "what_it_does",
  "eligibility",
  "documents_asked",
  "cost",
  "waiting_time",
  "capacity_per_month",
  "women_specific",
  "child_care",
  "languages",
  "until",
] as const satisfies readonly ServiceColumn[];

export type ProviderColumn = (typeof PROVIDER_COLUMNS)[number];

export interface ProviderPage {
  readonly service: string;
  readonly name: string;
  readonly provider: string;
  readonly isConfidential: boolean;
  /** As it is known now; a change that waits is not in it. */
  readonly fields: Readonly<Record<ProviderColumn, string>>;
  readonly waiting: number;
}

/** Texts in the language of the page where somebody translated them. Throws `workbench/provider-link-is-unknown`. */
export async function openProviderLink(
  desk: Desk,
  study: string,
  { token, language = "es" }: { readonly token: string; readonly language?: Language },
): Promise<ProviderPage> {
  const { service } = await findLink(desk, study, token);
  const translations = await readTexts(desk.store, study);
  const readable = (text: string) => translations.get(text)?.texts[language] ?? text;
  const { cells, known } = await readService(desk, study, service);
  const fields = Object.fromEntries(PROVIDER_COLUMNS.map((column) => [column, readable(cells[column] ?? "")]));
  return {
    service,
    name: cells.name ?? "",
    provider: cells.provider ?? "",
    isConfidential: cells.confidential_place === "yes",
    fields: fields as Record<ProviderColumn, string>,
    waiting: known.waiting.length,
  };
}

export interface ProviderAnswer {
  readonly works: boolean;
  readonly fields: Readonly<Record<string, string>>;
  readonly note?: string | undefined;
}

/** Only what differs is noted, and that it was said. Throws `workbench/provider-link-is-unknown`, and what `checkFields` throws. */
export async function answerForService(
  desk: Desk,
  study: string,
  { token, answer }: { readonly token: string; readonly answer: ProviderAnswer },
): Promise<{ readonly changed: readonly string[] }> {
  const { id: link, service } = await findLink(desk, study, token);
  const { cells } = await readService(desk, study, service);
  const translations = await readTexts(desk.store, study);
  const fields = newsOf(cells, checkFields(only(answer.fields)), translations);
  const note = answer.note?.trim().slice(0, 1000);
  const action: Observation = {
    kind: "observed",
    id: desk.effects.ids.next(),
    on: todayOf(desk.effects),
    by: "link",
    who: `link:${link}`,
    works: answer.works,
    fields,
    ...(note === undefined || note === "" ? {} : { note }),
  };
  const own = { ...desk, actor: `link:${link}` };
  await noteOnServices(own, study, { verb: "answer-for-service", actions: [{ service, action }] });
  return { changed: Object.keys(fields) };
}

function only(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const permitted = new Set<string>(PROVIDER_COLUMNS);
  return Object.fromEntries(Object.entries(fields).filter(([column]) => permitted.has(column)));
}

/** A text that came back in translation is no news. The address of a confidential place is not taken in, not even from the provider itself. */
function newsOf(known: ServiceCells, told: ServiceCells, translations: Translations): ServiceCells {
  const before = new Map(Object.entries(known));
  const isHidden = known.confidential_place === "yes";
  return Object.fromEntries(
    Object.entries(told).filter(
      ([column, value]) =>
        !isSame(before.get(column) ?? "", value, translations) && !(isHidden && column === "address"),
    ),
  );
}

function isSame(known: string, told: string, translations: Translations): boolean {
  return told === known || Object.values(translations.get(known)?.texts ?? {}).includes(told);
}

async function findLink(desk: Desk, study: string, token: string): Promise<KeptProviderLink> {
  const link = await desk.store.providerLinks.find(study, hashToken(token));
  const now = desk.effects.clock.now().toISOString();
  if (link === undefined || link.revokedAt !== null || link.expiresAt <= now) throw providerLinkIsUnknown();
  return link;
}
