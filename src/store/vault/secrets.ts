// What the key is good for besides files: short values sealed, and marks that only this installation can make.
import { createHmac } from "node:crypto";
import { seal, unseal } from "./seal.ts";

export interface Secrets {
  readonly seal: (belongsTo: string, text: string) => string;
  /** Undefined when it was changed or belongs to something else. */
  readonly unseal: (belongsTo: string, sealed: string) => string | undefined;
  /** HMAC-SHA-256 in hexadecimal. */
  readonly mark: (text: string) => string;
}

export function openSecrets(key: Buffer): Secrets {
  return {
    seal: (belongsTo, text) => seal(key, belongsTo, text),
    unseal: (belongsTo, sealed) => unseal(key, belongsTo, sealed),
    mark: (text) => createHmac("sha256", key).update(text).digest("hex"),
  };
}
