// Files that a form shows or looks things up in, from the server where the form lives: those that it asks for and nobody attached
// here yet. Sources: docs/api.yaml of getodk/central-backend (form attachments); kobotoolbox/kpi, kpi/serializers/v2/asset_file.py.
import { type FormFile, readCentralFormFiles, readKoboFormFiles } from "#intake/pull/read-form-files";
import type { Desk } from "../act-head.ts";
import { attachMedia } from "../form-media.ts";
import type { FormsPull } from "./pull-source.ts";
import type { RemoteServer } from "./remote-server.ts";

export interface MediaPull extends FormsPull {
  readonly formId: string;
  readonly version: string;
}

/** Names of those that were attached. Throws what `remoteServer` and `attachMedia` throw. */
export async function pullFormMedia(desk: Desk, pull: MediaPull): Promise<readonly string[]> {
  const { study, formId, version } = pull;
  const form = await desk.store.forms.get(study, formId, version);
  const here = new Set((await desk.store.media.list(study, formId, version)).map(({ name }) => name));
  const wanted = (form?.shape.media ?? []).filter((name) => !here.has(name));
  if (wanted.length === 0) return [];
  const attached: string[] = [];
  for (const { name, type, address } of (await listFiles(pull)).filter((file) => wanted.includes(file.name))) {
    const bytes = await pull.server.bytes(address);
    await attachMedia(desk, study, { formId, version, name, type, content: once(bytes) });
    attached.push(name);
  }
  return attached;
}

function listFiles({ server, source, version }: MediaPull): Promise<readonly FormFile[]> {
  if (source.kind === "kobo") return listKoboFiles(server, source.asset);
  const form = `/v1/projects/${encodeURIComponent(source.project)}/forms/${encodeURIComponent(source.form)}`;
  return listCentralFiles(server, `${form}/versions/${encodeURIComponent(version || "___")}/attachments`);
}

async function listCentralFiles(server: RemoteServer, path: string): Promise<readonly FormFile[]> {
  return readCentralFormFiles(await server.json(path), { host: server.host, path });
}

async function listKoboFiles(server: RemoteServer, asset: string): Promise<readonly FormFile[]> {
  const files: FormFile[] = [];
  for (let path = `/api/v2/assets/${encodeURIComponent(asset)}/files/`; path !== ""; ) {
    const page = readKoboFormFiles(await server.json(path), server.host);
    files.push(...page.files.map((file) => ({ ...file, address: server.pathOf(file.address) })));
    path = page.next === "" ? "" : server.pathOf(page.next);
  }
  return files;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
