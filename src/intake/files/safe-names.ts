// Names of columns as other programs take them: letters, digits and low lines, a letter first, no two alike, not too long.

import { utf8ToBytes } from "@noble/hashes/utils.js";
import { utf8Within } from "./text-bytes.ts";

/** One for each given name. `longest` counts bytes. */
export function safeNames(names: readonly string[], longest: number): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = plainName(name);
    let chosen = cut(plain, longest);
    for (let number = 2; taken.has(chosen.toLowerCase()); number++) {
      chosen = `${cut(plain, longest - String(number).length - 1)}_${number}`;
    }
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}

function plainName(name: string): string {
  const plain = name.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}_]/gu, "_");
  return /^\p{L}/u.test(plain) ? plain : `v_${plain}`;
}

function cut(name: string, longest: number): string {
  if (utf8ToBytes(name).length <= longest) return name;
  const bytes = utf8Within(name, longest);
  let letters = "";
  for (const letter of name) {
    if (utf8ToBytes(letters + letter).length > bytes.length) break;
    letters += letter;
  }
  return letters;
}
