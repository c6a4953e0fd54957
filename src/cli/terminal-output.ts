// Lines for people: results on standard output, progress and remarks on standard error.
import type { Language } from "#base/text";
import type { Output } from "./command.ts";

const BAR_WIDTH = 28;

export function terminalOutput(language: Language): Output {
  const terminal = process.stderr.isTTY === true;
  let drawn = false;
  const clear = () => {
    if (drawn) process.stderr.write("\r\u001b[K");
    drawn = false;
  };
  return {
    language,
    say: (line) => {
      clear();
      process.stdout.write(`${line}\n`);
    },
    tell: (line) => {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress: (progress) => {
      if (!terminal) {
        if (progress.done === progress.total) process.stderr.write(`${progressLine(progress)}\n`);
        return;
      }
      process.stderr.write(`\r\u001b[K${progressLine(progress)}`);
      drawn = true;
      if (progress.done === progress.total) {
        process.stderr.write("\n");
        drawn = false;
      }
    },
  };
}

export function progressLine({
  step,
  done,
  total,
}: {
  readonly step: string;
  readonly done: number;
  readonly total: number;
}): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * BAR_WIDTH);
  return `${"█".repeat(filled)}${"░".repeat(BAR_WIDTH - filled)} ${String(Math.round(share * 100)).padStart(3)} %  ${step} ${done}/${total}`;
}
