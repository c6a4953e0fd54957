// Names of files from strangers: plain names, never paths.
import { fileNameIsUnsafe } from "./problems.ts";

const LONGEST = 255;

/** The name itself. Throws `intake/openrosa-file-name-is-unsafe`. */
export function safeFileName(name: string): string {
  const isPath = /[/\\]|^\.{1,2}$|^[a-z]:/i.test(name);
  if (name === "" || name.length > LONGEST || isPath || /\p{Cc}/u.test(name)) throw fileNameIsUnsafe(name.slice(0, 80));
  return name;
}
