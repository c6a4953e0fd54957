// The forms behind the submissions of another server: every version that the study does not have is published, the oldest first.
// Central gives each published version (`/forms/<id>/versions/<version>.xml`, `___` for none); Kobo the one that is deployed
// (`/assets/<uid>.xml`). Sources: docs/api.yaml of getodk/central-backend; kobotoolbox/kpi, kpi/views/v2/asset.py.
import { readFormHead } from "#intake/openrosa/read-form";
import { readCentralFormVersions } from "#intake/pull/read-central-data";
import type { Desk } from "../act-head.ts";
import { publishForm } from "../publish-form.ts";
import { pullFormMedia } from "./pull-form-media.ts";
import type { FormsPull, PullSource } from "./pull-source.ts";
import type { RemoteServer } from "./remote-server.ts";

export interface PulledForms {
  /** As the other server names it. */
  readonly formId: string;
  /** Versions that were not here. */
  readonly published: readonly string[];
  /** Names of files that were attached to them, or to versions that were here. */
  readonly media: readonly string[];
}

/** Throws what `remoteServer` and `publishForm` throw. */
export async function pullForms(desk: Desk, { server, study, source }: FormsPull): Promise<PulledForms> {
  const published: string[] = [];
  const media: string[] = [];
  let formId = source.kind === "central" ? source.form : source.asset;
  for (const path of await xmlPaths(server, source)) {
    const bytes = new TextEncoder().encode(await server.text(path));
    const head = readFormHead(bytes);
    formId = head.formId;
    if ((await desk.store.forms.get(study, formId, head.version)) === undefined) {
      await publishForm(desk, study, { bytes, fileName: `${formId}.xml`, draft: false });
      published.push(head.version);
    }
    media.push(...(await pullFormMedia(desk, { server, study, source, formId, version: head.version })));
  }
  return { formId, published, media: [...new Set(media)] };
}

const NO_VERSION = "___";

/** Addresses of the XForms of every published version, the oldest first. */
export async function xmlPaths(server: RemoteServer, source: PullSource): Promise<readonly string[]> {
  if (source.kind === "kobo") return [`/api/v2/assets/${encodeURIComponent(source.asset)}.xml`];
  const form = `/v1/projects/${encodeURIComponent(source.project)}/forms/${encodeURIComponent(source.form)}`;
  const versions = readCentralFormVersions(await server.json(`${form}/versions`), server.host);
  return versions.map((version) => `${form}/versions/${encodeURIComponent(version || NO_VERSION)}.xml`);
}
