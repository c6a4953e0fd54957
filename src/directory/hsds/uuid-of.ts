// An id that HSDS takes, made of any other id: the same text gives the same UUID (RFC 9562, version 8, SHA-256).
import { digestText } from "#base/digest";

export function uuidOf(...parts: readonly string[]): string {
  const hex = digestText(parts.join("\u001f"));
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
