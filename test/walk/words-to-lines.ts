// A command line in this process: its exit code and its lines.
import { answer } from "#cli/answer";
import type { Output } from "#cli/command";

export interface Answered {
  readonly code: number;
  readonly said: string;
  readonly told: string;
}

export async function askInWords(words: readonly string[]): Promise<Answered> {
  const said: string[] = [];
  const told: string[] = [];
  const output: Output = {
    language: "en",
    say: (line) => said.push(line),
    tell: (line) => told.push(line),
    progress: () => {},
  };
  const code = await answer(words, output, "0.0.0");
  return { code, said: said.join("\n"), told: told.join("\n") };
}
