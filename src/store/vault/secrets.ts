// What the key is good for besides files: short values sealed, and marks that only this installation can make.
import { createHmac } from "node:crypto";
import { type Keyring, sealWithRing, unsealWithRing } from "./keyring.ts";

export interface Secrets {
  readonly seal: (belongsTo: string, text: string) => string;
  /** Undefined when it was changed or belongs to something else. */
  readonly unseal: (belongsTo: string, sealed: string) => string | undefined;
  /** HMAC-SHA-256 in hexadecimal. */
  readonly mark: (text: string) => string;
}

export function openSecrets(keyring: Keyring): Secrets {
  return {
    seal: (belongsTo, text) => sealWithRing(keyring, belongsTo, text),
    unseal: (belongsTo, sealed) => unsealWithRing(keyring, belongsTo, sealed),
    mark: (text) => createHmac("sha256", keyring.root).update(text).digest("hex"),
  };
}
