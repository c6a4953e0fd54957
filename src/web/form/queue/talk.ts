// The few sentences that this app exchanges with its server: which forms, one form, its files, one answer.
import { currentLanguage } from "../words/language.ts";
import { compareClocks } from "./clock.ts";
import { reachable } from "./reachable.ts";

const ROOT = "/f/-";

export interface OfferedForm {
  readonly formId: string;
  readonly version: string;
  readonly title: string;
  readonly digest: string;
}

export interface FormDefinition extends OfferedForm {
  readonly xml: string;
  readonly media: readonly { readonly name: string; readonly digest: string }[];
}

/** The one shape of every error of the server. */
export interface ServerError {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
}

export type Answer<Value> =
  | { readonly kind: "value"; readonly value: Value }
  | { readonly kind: "error"; readonly status: number; readonly error: ServerError }
  /** No network, a server that is down, or another page in its place. */
  | { readonly kind: "nothing"; readonly stranger: boolean };

export function askForms(study: string, token: string | undefined): Promise<Answer<{ readonly forms: OfferedForm[] }>> {
  return ask(`${ROOT}/${path(study)}/forms`, { headers: headers(token) });
}

export function askForm(study: string, formId: string, token: string | undefined): Promise<Answer<FormDefinition>> {
  return ask(`${ROOT}/${path(study, formId)}/definition`, { headers: headers(token) });
}

/** Undefined when it does not come. */
export async function askMedia(
  form: { study: string; formId: string; version: string },
  name: string,
  token?: string,
): Promise<Blob | undefined> {
  const address = `${ROOT}/${path(form.study, form.formId)}/media/${path(name)}?version=${encodeURIComponent(form.version)}`;
  try {
    const response = await fetch(address, { headers: headers(token) });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined;
  }
}

export interface SentAnswer {
  readonly receipt: { readonly instanceId: string };
}

/** Whose answer it is, and from which device. */
export interface Sender {
  readonly study: string;
  readonly formId: string;
  readonly deviceId: string;
  readonly token: string | undefined;
}

export function sendAnswer({ study, formId, deviceId, token }: Sender, parts: FormData): Promise<Answer<SentAnswer>> {
  const address = `${ROOT}/${path(study, formId)}/submission?deviceID=${encodeURIComponent(deviceId)}`;
  return ask(address, { method: "POST", headers: headers(token), body: parts });
}

function path(...parts: readonly string[]): string {
  return parts.map(encodeURIComponent).join("/");
}

function headers(token: string | undefined): Record<string, string> {
  const language = { "accept-language": currentLanguage(), accept: "application/json" };
  return token === undefined ? language : { ...language, authorization: `Bearer ${token}` };
}

async function ask<Value>(address: string, request: RequestInit): Promise<Answer<Value>> {
  try {
    // A redirect is never ours: it is the entry page of some public network.
    const response = await fetch(address, { ...request, redirect: "manual", cache: "no-store" });
    reachable.value = true;
    return await read<Value>(response);
  } catch {
    reachable.value = false;
    return { kind: "nothing", stranger: false };
  }
}

async function read<Value>(response: Response): Promise<Answer<Value>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.status >= 500 || response.status === 408 || response.status === 429)
    return { kind: "nothing", stranger: false };
  if (typeof body !== "object" || body === null) return { kind: "nothing", stranger: true };
  compareClocks(response.headers.get("date"));
  if (response.ok) return { kind: "value", value: body as Value };
  if (!("error" in body)) return { kind: "nothing", stranger: true };
  return { kind: "error", status: response.status, error: body.error as ServerError };
}
