// `tornaviaje survey …`: design-based estimates from one data file, readable, as JSON, or as the call of R that gives the same.
import { resolve } from "node:path";
import { askSurvey, columnsOf, type SurveyDesignSpec, type SurveyQuestion, surveyDesign } from "#workbench/ask-survey";
import { realEffects } from "#workbench/effect/real-effects";
import { writeRCall } from "#workbench/write-r-call";
import { type Command, type Invocation, textOption } from "../command.ts";
import { DATA_FILE_HELP, listOption, some } from "../options.ts";
import { valueDoesNotFit, wordsAreMissing } from "../problems.ts";
import { inWords } from "../survey-labels.ts";
import { CALIBRATION } from "../value-shapes.ts";
import { surveyLines } from "../write-survey.ts";
import { SURVEY_KINDS, type SurveyKind } from "./survey-kinds.ts";
import { MORE_SURVEY_KINDS } from "./survey-more-kinds.ts";
import { COMMON } from "./survey-options.ts";

export const surveyCommands: readonly Command[] = [...SURVEY_KINDS, ...MORE_SURVEY_KINDS].map((kind) => ({
  name: `survey ${kind.name}`,
  summary: kind.summary,
  positionals: [{ name: "file", help: DATA_FILE_HELP }],
  options: [...kind.options, ...COMMON],
  run: (invocation) => run(kind, invocation),
}));

async function run(kind: SurveyKind, invocation: Invocation): Promise<number> {
  const command = `survey ${kind.name}`;
  const { output, options } = invocation;
  const analysis = { ...kind.analysis(invocation, command), ...some("where", textOption(invocation, "where")) };
  const effects = realEffects();
  const design = readDesign(invocation, command);
  const file = resolve(invocation.positionals[0] ?? "");
  const { language } = output;
  const columns = some("columns", columnsOf({ design, analysis }));
  const question: SurveyQuestion = { file, design, analysis, language, ...columns };
  if (options.r === true) {
    for (const line of writeRCall({ ...question, file: invocation.positionals[0] ?? "" })) output.say(line);
    return 0;
  }
  const answered = await askSurvey(effects, question);
  const { answer, ...more } = answered;
  if (options.json === true) output.say(JSON.stringify({ ...answer, ...more }, null, 2));
  else for (const line of surveyLines(inWords(answered, analysis, language), language)) output.say(line);
  return 0;
}

/** In the words of R's svydesign, which the workbench checks. */
function readDesign(invocation: Invocation, command: string): SurveyDesignSpec {
  const type = textOption(invocation, "replicate-type");
  const columns = listOption(invocation, "replicates");
  if (columns !== undefined && type === undefined) throw wordsAreMissing(command, "--replicate-type");
  const adjust = textOption(invocation, "calibrate");
  return surveyDesign({
    ...some("strata", listOption(invocation, "strata")),
    ...some("ids", listOption(invocation, "cluster")),
    ...some("weights", textOption(invocation, "weight")),
    ...some("fpc", listOption(invocation, "fpc")),
    ...(invocation.options.nest === true ? { nest: true } : {}),
    ...(type === undefined ? {} : { replicate: { type, ...some("columns", columns) } }),
    ...some("lonely_psu", textOption(invocation, "lonely")),
    ...(adjust === undefined ? {} : { adjust: parsed(adjust, command) }),
  });
}

function parsed(text: string, command: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw valueDoesNotFit(command, `--calibrate ${text}`, CALIBRATION);
  }
}
