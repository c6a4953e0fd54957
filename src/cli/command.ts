// What a command of `tornaviaje` is: its words, its options, and what it does.
import type { Language, Texts } from "#base/text";
import type { Right } from "#workbench/rights/right";
import type { Workbench } from "#workbench/workbench";

export interface OptionSpec {
  readonly name: string;
  /** One letter: `o` for `-o`. */
  readonly short?: string;
  readonly kind: "text" | "flag";
  /** Shown in the help: `<folder>`. Absent for flags. */
  readonly value?: string;
  readonly help: Texts;
}

export interface PositionalSpec {
  readonly name: string;
  readonly help: Texts;
}

export interface Invocation {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly output: Output;
  readonly caller: Circumstances;
  /** What the command asks for when an account acts. */
  readonly right: Right | "files";
  /** Answers other words in the same way, for a server that is asked. */
  readonly answer: (words: readonly string[], output: Output, caller: Circumstances) => Promise<number>;
}

/** What a command takes from where it was called. */
export interface Circumstances {
  /** Relative paths start here. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Lent by a server that owns the data folder; it stays open. */
  readonly workbench?: Workbench;
}

/** Where lines go. `say` is for results, `tell` for progress and remarks. */
export interface Output {
  readonly language: Language;
  readonly say: (line: string) => void;
  readonly tell: (line: string) => void;
  /** Draws over the last progress line on a terminal; writes only whole steps elsewhere. */
  readonly progress: (progress: { readonly step: string; readonly done: number; readonly total: number }) => void;
}

export interface Command {
  /** One or two words: `run`, `form check`. */
  readonly name: string;
  readonly summary: Texts;
  readonly positionals: readonly PositionalSpec[];
  readonly options: readonly OptionSpec[];
  /** May be answered by the server that has the data folder open. Then its paths start from `caller.folder`. */
  readonly alsoAtServer?: true;
  /** Returns the exit code: 0, or 1 when the answer is bad news. */
  readonly run: (invocation: Invocation) => Promise<number>;
}

export function textOption(invocation: Invocation, name: string): string | undefined {
  const value = invocation.options[name];
  return typeof value === "string" ? value : undefined;
}
