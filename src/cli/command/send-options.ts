// What the commands of `send` share.
import { resolve } from "node:path";
import type { CampaignPlace } from "#workbench/outreach/open-campaign";
import type { Workbench } from "#workbench/workbench";
import { type Invocation, type OptionSpec, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION } from "../surroundings.ts";

export const CAMPAIGN: PositionalSpec = {
  name: "campaign",
  help: { es: "nombre de la campaña", en: "name of the campaign", fr: "nom de la campagne" },
};
const OUT: OptionSpec = textSpec("out", "<folder>", {
  es: "carpeta de los informes (si no: «out»)",
  en: "folder of the reports (otherwise: “out”)",
  fr: "dossier des rapports (sinon : « out »)",
});
const URL_OPTION = textSpec("url", "<address>", {
  es: "dirección pública del servidor (si no: TORNAVIAJE_URL)",
  en: "public address of the server (otherwise: TORNAVIAJE_URL)",
  fr: "adresse publique du serveur (sinon : TORNAVIAJE_URL)",
});
export const SEND_OPTIONS: readonly OptionSpec[] = [URL_OPTION, OUT, STUDY_OPTION, DATA_OPTION, JSON_OPTION];

/** Throws `cli/wrong-words` where nobody says under which address readers see the server. */
export async function placeOf(invocation: Invocation, workbench: Workbench): Promise<CampaignPlace> {
  const publicUrl = required(
    textOption(invocation, "url") ?? invocation.caller.environment.TORNAVIAJE_URL,
    "send",
    "url",
  );
  const study = await studyOf(invocation, workbench);
  return {
    study,
    campaign: invocation.positionals[0] ?? "",
    publicUrl,
    publications: resolve(invocation.caller.folder, textOption(invocation, "out") ?? "out"),
  };
}
