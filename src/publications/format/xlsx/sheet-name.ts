// Names of sheets as Excel permits them: at most 31 signs, none of \ / ? * [ ] :, no two alike whatever the case.
import { cleanText } from "../clean-text.ts";

const LONGEST = 31;

export function sheetNames(wishes: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const name = freeName(cleanName(wish), taken);
    taken.add(name.toLowerCase());
    return name;
  });
}

function cleanName(wish: string): string {
  const clean = cleanText(wish)
    .replace(/[\\/?*[\]:\s]/g, " ")
    .replace(/^['\s]+|['\s]+$/g, "");
  return clean.slice(0, LONGEST).trimEnd() || "–";
}

function freeName(wish: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wish : `${wish.slice(0, LONGEST - 4)} (${count})`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
