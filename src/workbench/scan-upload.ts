// What people upload for others, looked at as it streams by: no larger than it may be, and no program, whatever it is called.
import { programIsNotTaken, uploadIsTooLarge } from "./file-problems.ts";

/** First bytes of programs: Windows, Linux, macOS (both orders, both widths, universal), scripts with an interpreter. */
const PROGRAMS: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0xfe, 0xed, 0xfa, 0xce],
  [0xfe, 0xed, 0xfa, 0xcf],
  [0xce, 0xfa, 0xed, 0xfe],
  [0xcf, 0xfa, 0xed, 0xfe],
  [0xca, 0xfe, 0xba, 0xbe],
  [0x23, 0x21],
];
const LONGEST = 4;

/** Throws, while it is read, `workbench/upload-is-too-large`, `workbench/program-is-not-taken`. */
export async function* scanUpload(
  content: AsyncIterable<Uint8Array>,
  { name, megabytes }: { readonly name: string; readonly megabytes: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  const first: number[] = [];
  for await (const part of content) {
    bytes += part.byteLength;
    if (bytes > megabytes * 1_000_000) throw uploadIsTooLarge(name, megabytes);
    if (first.length < LONGEST) {
      first.push(...part.subarray(0, LONGEST - first.length));
      if (isProgram(first)) throw programIsNotTaken(name);
    }
    yield part;
  }
}

function isProgram(first: readonly number[]): boolean {
  return PROGRAMS.some((program) => program.every((byte, at) => first[at] === byte));
}
