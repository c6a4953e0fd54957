// `tornaviaje form check` and `tornaviaje form convert`: a form written as XLSForm, looked through or turned into an XForm.
import { resolve } from "node:path";
import { hasErrors } from "#base/issue";
import { checkForm, convertForm } from "#workbench/convert-form";
import { realEffects } from "#workbench/effect/real-effects";
import { type Command, type Output, type PositionalSpec, textOption } from "../command.ts";
import { JSON_OPTION } from "../options.ts";
import { tellIssues, writeIssue } from "../write-issues.ts";

const FORM: PositionalSpec = {
  name: "form",
  help: {
    es: "formulario XLSForm (.xlsx, .ods, .md, .csv)",
    en: "form as XLSForm (.xlsx, .ods, .md, .csv)",
    fr: "formulaire XLSForm (.xlsx, .ods, .md, .csv)",
  },
};

export const formCheckCommand: Command = {
  name: "form check",
  summary: {
    es: "Señala todo lo que está mal en un formulario XLSForm.",
    en: "Names everything that is wrong in an XLSForm.",
    fr: "Indique tout ce qui ne va pas dans un formulaire XLSForm.",
  },
  positionals: [FORM],
  options: [JSON_OPTION],
  run: async ({ positionals, options, output }) => {
    const { formId, version, issues } = await checkForm(realEffects(), resolve(positionals[0] ?? ""));
    if (options.json === true) output.say(JSON.stringify({ formId, version, issues }, null, 2));
    else tellIssues(output, issues);
    return hasErrors(issues) ? 1 : 0;
  },
};

export const formConvertCommand: Command = {
  name: "form convert",
  summary: {
    es: "Convierte un XLSForm en el XForm que leen ODK Collect y KoboCollect.",
    en: "Turns an XLSForm into the XForm that ODK Collect and KoboCollect read.",
    fr: "Convertit un XLSForm en XForm, lisible par ODK Collect et KoboCollect.",
  },
  positionals: [FORM],
  options: [
    {
      name: "output",
      short: "o",
      kind: "text",
      value: "<file.xml>",
      help: {
        es: "archivo XML (si no: junto al formulario)",
        en: "XML file (otherwise: beside the form)",
        fr: "fichier XML (sinon : à côté du formulaire)",
      },
    },
    {
      name: "judge",
      kind: "flag",
      help: {
        es: "preguntar también al motor de formularios si hay más de 1500 preguntas (tarda más)",
        en: "ask the form engine also about more than 1,500 questions (takes longer)",
        fr: "interroger aussi le moteur de formulaires au-delà de 1 500 questions (plus long)",
      },
    },
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const { positionals, options, output } = invocation;
    const to = textOption(invocation, "output");
    const form = resolve(positionals[0] ?? "");
    const wish = { ...(to === undefined ? {} : { to: resolve(to) }), judged: options.judge === true };
    const converted = await convertForm(realEffects(), form, wish);
    if (options.json === true) output.say(JSON.stringify(converted, null, 2));
    else tellConverted(output, converted);
    return 0;
  },
};

function tellConverted(output: Output, { path, itemsets, issues }: Awaited<ReturnType<typeof convertForm>>): void {
  for (const issue of issues) output.tell(writeIssue(issue, output.language));
  output.say(path);
  if (itemsets !== undefined) output.say(itemsets);
}
