// The key files leave the data folder, so that whoever copies it has nothing to open it with.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keyIsMissing, keyIsWrong } from "../key-problems.ts";
import { IDENTITY_KEY_FILE } from "./cupboard.ts";
import { KEY_FILE } from "./master-key.ts";
import { createOnce, readIfThere } from "./small-files.ts";

/**
 * Names of the files that were moved. Each stands on the disk in its new place before the old one goes: killed at any moment, both
 * places open. Throws `store/key-is-missing` where there is nothing to move, `store/key-is-wrong` where other keys lie there already.
 */
export function moveKeys(from: string, to: string): readonly string[] {
  const found = [KEY_FILE, IDENTITY_KEY_FILE].flatMap((name) => {
    const text = readIfThere(join(from, name));
    return text === undefined ? [] : [{ name, text }];
  });
  if (found.length === 0) throw keyIsMissing(join(from, KEY_FILE));
  mkdirSync(to, { recursive: true, mode: 0o700 });
  for (const { name, text } of found) if (createOnce(join(to, name), text) !== text) throw keyIsWrong(from);
  for (const { name } of found) rmSync(join(from, name));
  return found.map(({ name }) => name);
}
