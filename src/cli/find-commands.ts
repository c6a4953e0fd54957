// The commands that two first words may mean. To load the whole house takes half a second: known words load their own part.
import type { Command } from "./command.ts";
import { COMMAND_PARTS, type CommandPart } from "./command-parts.ts";

/** The part of the command itself, else of all commands that begin with the word, else every part. */
export async function findCommands(firstWord: string | undefined, second = ""): Promise<readonly Command[]> {
  if (firstWord === "--version") return [];
  const parts = await Promise.all(partsOf(firstWord ?? "", second).map(({ load }) => load()));
  return parts.flat();
}

function partsOf(first: string, second: string): readonly CommandPart[] {
  const choices = [
    COMMAND_PARTS.filter(({ names }) => names.includes(`${first} ${second}`)),
    COMMAND_PARTS.filter(({ names }) => names.some((name) => name.split(" ")[0] === first)),
  ];
  return choices.find((parts) => parts.length > 0) ?? COMMAND_PARTS;
}
