// A conversation as text: who speaks, when, and what is said. Kept as plain lines: `Speaker [00:01:02]: words`.

export interface Turn {
  /** Empty where nobody is named. */
  readonly speaker: string;
  /** From the beginning of the recording. */
  readonly startSeconds?: number;
  readonly text: string;
}

/** One line per turn. Offsets of codings count the letters of this text (Unicode code points). */
export function writeTranscript(turns: readonly Turn[]): string {
  return turns.map(writeTurn).join("\n");
}

function writeTurn({ speaker, startSeconds, text }: Turn): string {
  const time = startSeconds === undefined ? "" : `[${clock(startSeconds)}]`;
  const head = [speaker, time].filter((part) => part !== "").join(" ");
  return head === "" ? text : `${head}: ${text}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds % 60)];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

const TURN = /^(?:([\p{L}][\p{L}\p{N} ._-]{0,40}?))?\s*(?:\[(\d{1,2}):(\d\d)(?::(\d\d))?\])?\s*:\s+(\S.*)$/u;

/** Lines with a speaker open a turn; others go on with the one before. */
export function readTurns(text: string): readonly Turn[] {
  const turns: Turn[] = [];
  for (const line of text
    .split(/\r\n|\r|\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== "")) {
    const [, speaker = "", hours, minutes, seconds, words] = TURN.exec(line) ?? [];
    const before = turns.at(-1);
    if (words !== undefined && (speaker !== "" || hours !== undefined))
      turns.push({ speaker, ...timeOf([hours, minutes, seconds]), text: words });
    else if (before !== undefined && before.speaker !== "")
      turns[turns.length - 1] = { ...before, text: `${before.text} ${line}` };
    else turns.push({ speaker: "", text: line });
  }
  return turns;
}

function timeOf([a, b, c]: readonly (string | undefined)[]): { readonly startSeconds?: number } {
  if (a === undefined || b === undefined) return {};
  return { startSeconds: c === undefined ? 60 * Number(a) + Number(b) : 3600 * Number(a) + 60 * Number(b) + Number(c) };
}
