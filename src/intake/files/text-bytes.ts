// Texts in the encodings of data files, and texts cut to a width in bytes without cutting a letter.
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** TextDecoder is in every JavaScript runtime but in no ECMAScript library file. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export type Decode = (bytes: Uint8Array) => string;

/** `undefined` when the encoding is not known. */
export function decoderOf(encoding: string): Decode | undefined {
  try {
    const decoder = new TextDecoder(encoding.trim());
    return (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** For files that do not say their encoding: UTF-8 where the bytes are UTF-8, else Windows-1252. */
export function guessingDecoder(): Decode {
  const strict = new TextDecoder("utf-8", { fatal: true });
  const western = new TextDecoder("windows-1252");
  return (bytes) => {
    try {
      return strict.decode(bytes);
    } catch {
      return western.decode(bytes);
    }
  };
}

/** Up to the first zero byte. */
export function untilZero(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** Without the blanks at the end. */
export function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

/** At most `width` bytes of UTF-8, whole letters only. */
export function utf8Within(text: string, width: number): Uint8Array {
  const bytes = utf8ToBytes(text);
  if (bytes.length <= width) return bytes;
  let end = width;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end);
}
