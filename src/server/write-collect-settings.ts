// What ODK Collect and KoboCollect read from a code: settings as JSON, deflated (zlib), in base64.
// https://docs.getodk.org/collect-import-export/
import { deflateSync } from "node:zlib";
import { renderSVG } from "uqr";

export interface CollectServer {
  readonly url: string;
  /** Only where the server asks for a password, which the person types. */
  readonly username?: string;
  /** Name of the device or person, as it appears among the answers' metadata. */
  readonly name: string;
  readonly study: string;
}

export interface CollectSettings {
  readonly json: string;
  /** Text in the code. */
  readonly payload: string;
  readonly svg: string;
}

export function writeCollectSettings({ url, username, name, study }: CollectServer): CollectSettings {
  const json = JSON.stringify({
    general: {
      protocol: "odk_default",
      server_url: url,
      ...(username === undefined ? {} : { username }),
      form_update_mode: "match_exactly",
      periodic_form_updates_check: "every_one_hour",
      automatic_update: true,
      autosend: "wifi_and_cellular",
      metadata_username: name,
    },
    project: { name: study },
    admin: {},
  });
  const payload = deflateSync(json, { level: 9 }).toString("base64");
  return { json, payload, svg: renderSVG(payload, { ecc: "L", border: 4 }) };
}
