// `tornaviaje ledger verify`: whether anything in the ledger was changed, taken out or put in another order.
import { verifyLedgers } from "#workbench/verify-ledgers";
import { type Command, textOption } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { STUDY_OPTION } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

export const ledgerVerifyCommand: Command = {
  name: "ledger verify",
  summary: {
    es: "Recorre el libro de cada estudio y nombra la primera entrada cambiada, borrada o movida.",
    en: "Goes through the ledger of each study and names the first entry that was changed, removed or moved.",
    fr: "Parcourt le registre de chaque étude et nomme la première entrée changée, retirée ou déplacée.",
  },
  positionals: [],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: (invocation) =>
    withWorkbench(invocation, async (workbench) => {
      const verified = await verifyLedgers(workbench.store, textOption(invocation, "study"));
      const { output, options } = invocation;
      if (options.json === true) output.say(JSON.stringify(verified, null, 2));
      else for (const { study, entries, head } of verified) output.say(`${study}\t${entries}\t${head}`);
      return 0;
    }),
};
