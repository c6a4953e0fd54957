// The words of a command line → a command and what it was given.
import { parseArgs } from "node:util";
import { nearest } from "#base/nearest";
import type { Command, Invocation, OptionSpec } from "./command.ts";
import { unknownCommand, wordIsTooMany, wordsAreMissing, wrongWords } from "./problems.ts";

export interface Words {
  readonly command?: Command;
  /** Those that begin with the only word given: `form`, `form --help`. */
  readonly group?: readonly Command[];
  readonly help: boolean;
  readonly version: boolean;
  readonly given: Given;
}

export type Given = Pick<Invocation, "positionals" | "options">;

const NOTHING_GIVEN = { positionals: [], options: {} };

/**
 * Reads the words after `tornaviaje`.
 * Throws `cli/unknown-command`, `cli/wrong-words`.
 */
export function readWords(words: readonly string[], commands: readonly Command[]): Words {
  const first = words[0];
  if (first === undefined || asksForHelp(first)) return { help: true, version: false, given: NOTHING_GIVEN };
  if (first === "--version") return { help: false, version: true, given: NOTHING_GIVEN };
  const command = findCommand(words, commands);
  if (command === undefined)
    return { group: readGroup(words, commands), help: true, version: false, given: NOTHING_GIVEN };
  const rest = words.slice(command.name.split(" ").length);
  if (rest.some((word) => word === "--help" || word === "-h"))
    return { command, help: true, version: false, given: NOTHING_GIVEN };
  return { command, help: false, version: false, given: readGiven(command, rest) };
}

function asksForHelp(word: string): boolean {
  return ["--help", "-h", "help"].includes(word);
}

/** `survey` → survey mean, survey total, … */
function readGroup([first = "", second]: readonly string[], commands: readonly Command[]): readonly Command[] {
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  if (group.length > 0 && (second === undefined || asksForHelp(second))) return group;
  const said = second === undefined || second.startsWith("-") ? first : `${first} ${second}`;
  const names = commands.map(({ name }) => name);
  const meant = nearest(said, names) ?? nearest(first, names);
  throw unknownCommand(said, { meant, near: group.map(({ name }) => name) });
}

function findCommand(words: readonly string[], commands: readonly Command[]): Command | undefined {
  const two = words.slice(0, 2).join(" ");
  return commands.find(({ name }) => name === two) ?? commands.find(({ name }) => name === words[0]);
}

function readGiven(command: Command, words: readonly string[]): Given {
  const { values, positionals } = parse(command, words);
  if (positionals.length > command.positionals.length) {
    throw wordIsTooMany(command.name, positionals[command.positionals.length] ?? "");
  }
  const missing = command.positionals[positionals.length];
  if (missing !== undefined) throw wordsAreMissing(command.name, `<${missing.name}>`);
  return { positionals, options: values };
}

function parse(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: parserOptions(command.options),
      allowPositionals: true,
      strict: true,
    });
  } catch (cause) {
    throw wrongWords(command.name, firstSentence(cause));
  }
}

type ParserOption = { type: "string" | "boolean"; short?: string };

function parserOptions(options: readonly OptionSpec[]): Record<string, ParserOption> {
  return Object.fromEntries(options.map((option) => [option.name, parserOption(option)]));
}

function parserOption({ kind, short }: OptionSpec): ParserOption {
  return { type: kind === "flag" ? "boolean" : "string", ...(short === undefined ? {} : { short }) };
}

function firstSentence(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text.split(/\.\s/)[0]?.replace(/\.$/, "") ?? text;
}
