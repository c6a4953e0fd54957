// Which study of the data folder a command means.
import { findStudy } from "#workbench/find-study";
import type { Workbench } from "#workbench/workbench";
import { type Invocation, type OptionSpec, textOption } from "./command.ts";

export const STUDY_OPTION: OptionSpec = {
  name: "study",
  kind: "text",
  value: "<id>",
  help: {
    es: "estudio de la carpeta de datos (si no: el último en que se trabajó)",
    en: "study of the data folder (otherwise: the one worked on last)",
    fr: "étude du dossier de données (sinon : la dernière travaillée)",
  },
};

/** Throws `workbench/no-study-is-kept`. */
export async function studyOf(invocation: Invocation, { store }: Pick<Workbench, "store">): Promise<string> {
  return textOption(invocation, "study") ?? (await findStudy(store));
}
