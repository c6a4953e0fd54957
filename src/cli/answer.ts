// One command line from words to exit code: 0 done, 1 a problem, 2 words not understood. No stack trace reaches a person.
import { Problem } from "#base/problem";
import { InputFileProblem } from "#workbench/file-problems";
import { StudyFolderProblem } from "#workbench/problems";
import type { Circumstances, Command, Invocation, Output } from "./command.ts";
import { dataFolder } from "./data-folder.ts";
import { findCommands } from "./find-commands.ts";
import { notAtServer, UsageProblem } from "./problems.ts";
import { readWords, type Words } from "./read-words.ts";
import { rightOfCommand } from "./rights-of-commands.ts";
import { writeCommandHelp, writeHelp } from "./write-help.ts";
import { writeIssue } from "./write-issues.ts";

/** `caller` is absent for words of this process itself. */
export async function answer(
  words: readonly string[],
  output: Output,
  version: string,
  caller: Circumstances = { folder: process.cwd(), environment: process.env },
): Promise<number> {
  try {
    const commands = await findCommands(words[0], words[1]);
    return await act(readWords(words, commands), { commands, output, version, caller, words });
  } catch (cause) {
    return tellFailure(cause, output, words.includes("--json"));
  }
}

interface House {
  readonly commands: readonly Command[];
  readonly output: Output;
  readonly version: string;
  readonly caller: Circumstances;
  readonly words: readonly string[];
}

async function act(
  { command, group, help, version, given }: Words,
  { commands, output, ...house }: House,
): Promise<number> {
  if (version) output.say(house.version);
  else if (command === undefined) output.say(writeHelp(group ?? commands, output.language));
  else if (help) output.say(writeCommandHelp(command, output.language));
  else {
    const { caller, words } = house;
    const answerOther: Invocation["answer"] = (others, to, from) => answer(others, to, house.version, from);
    const right = rightOfCommand(command.name);
    return run(command, { ...given, output, caller, right, answer: answerOther }, words);
  }
  return 0;
}

/** Where a server has the data folder open, it answers. */
async function run(command: Command, invocation: Invocation, words: readonly string[]): Promise<number> {
  const { caller, output } = invocation;
  const mayGo = command.alsoAtServer === true;
  if (caller.workbench !== undefined && !mayGo) throw notAtServer(command.name);
  try {
    return await command.run(invocation);
  } catch (cause) {
    if (!mayGo || !(cause instanceof Problem) || cause.code !== "store/folder-is-in-use") throw cause;
    const { askAtDoor } = await import("./house-door.ts");
    const { TORNAVIAJE_ACTOR, TORNAVIAJE_PASSWORD, TORNAVIAJE_BACKUP_PASSWORD } = caller.environment;
    const environment = {
      ...(TORNAVIAJE_ACTOR && { TORNAVIAJE_ACTOR }),
      ...(TORNAVIAJE_PASSWORD && { TORNAVIAJE_PASSWORD }),
      ...(TORNAVIAJE_BACKUP_PASSWORD && { TORNAVIAJE_BACKUP_PASSWORD }),
    };
    const asked = { words, language: output.language, folder: caller.folder, environment };
    const code = await askAtDoor(dataFolder(invocation), asked, output);
    if (code === undefined) throw cause;
    return code;
  }
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
