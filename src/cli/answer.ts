// One command line from words to exit code: 0 done, 1 a problem, 2 words not understood. No stack trace reaches a person.
import { Problem } from "#base/problem";
import { InputFileProblem } from "#workbench/file-problems";
import { StudyFolderProblem } from "#workbench/problems";
import type { Command, Output } from "./command.ts";
import { findCommands } from "./find-commands.ts";
import { UsageProblem } from "./problems.ts";
import { readWords, type Words } from "./read-words.ts";
import { writeCommandHelp, writeHelp } from "./write-help.ts";
import { writeIssue } from "./write-issues.ts";

export async function answer(words: readonly string[], output: Output, version: string): Promise<number> {
  try {
    const commands = await findCommands(words[0]);
    return await act(readWords(words, commands), { commands, output, version });
  } catch (cause) {
    return tellFailure(cause, output, words.includes("--json"));
  }
}

interface House {
  readonly commands: readonly Command[];
  readonly output: Output;
  readonly version: string;
}

async function act({ command, help, version, given }: Words, { commands, output, ...house }: House): Promise<number> {
  if (version) output.say(house.version);
  else if (command === undefined) output.say(writeHelp(commands, output.language));
  else if (help) output.say(writeCommandHelp(command, output.language));
  else return command.run({ ...given, output });
  return 0;
}

function tellFailure(cause: unknown, output: Output, json: boolean): number {
  const { language } = output;
  if (!(cause instanceof Problem)) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    output.tell(`${UNEXPECTED[language]} ${detail}`);
    if (process.env.TORNAVIAJE_DEBUG !== undefined && cause instanceof Error) output.tell(cause.stack ?? "");
    return 1;
  }
  const issues = cause instanceof StudyFolderProblem || cause instanceof InputFileProblem ? cause.issues : [];
  if (json) {
    output.say(
      JSON.stringify(
        { error: { code: cause.code, message: cause.texts[language], cure: cause.cure[language] }, issues },
        null,
        2,
      ),
    );
  } else {
    for (const issue of issues) output.tell(writeIssue(issue, language));
    output.tell(`${cause.texts[language]}\n→ ${cause.cure[language]} [${cause.code}]`);
  }
  return cause instanceof UsageProblem ? 2 : 1;
}

const UNEXPECTED = {
  es: "Algo falló que no debía (con TORNAVIAJE_DEBUG=1 se ve más):",
  en: "Something failed that should not (TORNAVIAJE_DEBUG=1 shows more):",
  fr: "Une erreur inattendue s’est produite (TORNAVIAJE_DEBUG=1 en montre plus) :",
} as const;
