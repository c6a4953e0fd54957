// MD5, which OpenRosa uses to tell whether a file changed. It protects nothing.
import { createHash } from "node:crypto";

export function md5(bytes: Uint8Array | string): string {
  return createHash("md5").update(bytes).digest("hex");
}
