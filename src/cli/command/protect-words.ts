// Words that the commands of protection share.
import type { OptionSpec } from "../command.ts";
import { DATA_FILE_HELP, textSpec } from "../options.ts";

export const TABLE_POSITIONAL = { name: "table", help: DATA_FILE_HELP };

export const OUT_OPTION: OptionSpec = {
  ...textSpec("out", "<csv>", { es: "archivo protegido", en: "protected file", fr: "fichier protégé" }),
  short: "o",
};
