// One pull: the credential is read, the server is asked, the study takes in.

import { sessionToken } from "#intake/pull/session-token";
import type { Desk } from "../act-head.ts";
import type { Effects } from "../effect/effects.ts";
import { readFileOf } from "../file-problems.ts";
import { tokenIsMissing } from "../problems.ts";
import { fetchPatiently } from "./fetch-patiently.ts";
import { pullCentral } from "./pull-central.ts";
import type { PullReport } from "./pull-door.ts";
import { type PulledForms, pullForms } from "./pull-forms.ts";
import { pullKobo } from "./pull-kobo.ts";
import type { PullSource } from "./pull-source.ts";
import { type RemoteServer, remoteServer } from "./remote-server.ts";
import { storeDoor } from "./store-door.ts";
import { type Watch, watchedDoor } from "./watched-door.ts";

export interface PullRequest {
  readonly study: string;
  /** Form of the study that takes them in. __Default value:__ the one that `withForms` brings. */
  readonly form?: string;
  /** Publishes the versions of the other server's form that the study does not have. */
  readonly withForms?: boolean;
  readonly source: PullSource;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tokenFile?: string;
  readonly watch?: Watch;
}

/** The other server with its credential, and what is asked of it. */
export interface OpenedSource {
  readonly server: RemoteServer;
  /** As the cursor names it: `kobo:<host>:<asset>`. */
  readonly from: string;
}

/** Throws `workbench/token-is-missing`, `workbench/address-is-no-server`, and what signing in throws. */
export async function openSource({ effects }: Pick<Desk, "effects">, request: PullRequest): Promise<OpenedSource> {
  const { source } = request;
  const server = remoteServer(effects, source.address, await authorizationFor(effects, request));
  const what = source.kind === "kobo" ? source.asset : `${source.project}/${source.form}`;
  return { server, from: `${source.kind}:${server.host}:${what}` };
}

export interface PulledAll extends PullReport {
  /** Versions of the form that were published; empty without `withForms`. */
  readonly forms: readonly string[];
  /** Files of the form that were attached. */
  readonly media: readonly string[];
}

/** Throws `workbench/token-is-missing`, and what the pulls throw. */
export async function pullFrom(desk: Desk, request: PullRequest): Promise<PulledAll> {
  const { study, source } = request;
  const { server, from } = await openSource(desk, request);
  const forms = request.withForms === true ? await pullForms(desk, { server, study, source }) : NO_FORMS;
  const form = request.form ?? forms.formId;
  const door = watchedDoor(
    await storeDoor(desk, { study, formId: form, from, verb: `pull-${source.kind}` }),
    request.watch,
  );
  const report =
    source.kind === "kobo"
      ? await pullKobo({ server, asset: source.asset, door, formId: form })
      : await pullCentral({ server, project: source.project, form: source.form, door });
  return { ...report, forms: forms.published, media: forms.media };
}

const NO_FORMS: PulledForms = { formId: "", published: [], media: [] };

async function authorizationFor(effects: Effects, request: PullRequest): Promise<string> {
  const { source, environment, tokenFile } = request;
  const variable = source.kind === "kobo" ? "KOBO_TOKEN" : "CENTRAL_TOKEN";
  const token = tokenFile === undefined ? environment[variable] : await readToken(effects, tokenFile);
  const scheme = source.kind === "kobo" ? "Token" : "Bearer";
  if (token !== undefined && token.trim() !== "") return `${scheme} ${token.trim()}`;
  const { CENTRAL_EMAIL: email, CENTRAL_PASSWORD: password } = environment;
  if (source.kind === "central" && email && password)
    return `Bearer ${await logIn(effects, source.address, { email, password })}`;
  throw tokenIsMissing(variable);
}

async function readToken(effects: Effects, file: string): Promise<string> {
  return new TextDecoder().decode(await readFileOf(effects, file));
}

interface LogIn {
  readonly email: string;
  readonly password: string;
}

/** `POST /v1/sessions`: a token for a day. `remoteServer` refuses addresses that are not safe before anything is sent. */
async function logIn(effects: Effects, address: string, who: LogIn): Promise<string> {
  const { host, pathOf } = remoteServer(effects, address, "");
  const url = new URL(pathOf("/v1/sessions"), address).href;
  const headers = { "content-type": "application/json" };
  const { bytes } = await fetchPatiently(effects, { url, method: "POST", headers, body: JSON.stringify(who) });
  return sessionToken(new TextDecoder().decode(bytes), host);
}
