// A sealed file of the vault as a whole.
import { Problem } from "#base/problem";
import type { Store } from "#store/open-store";

/** Undefined when it is not there: erased on purpose, or lost. Throws `store/blob-is-damaged`. */
export async function readSealed(
  { vault }: Pick<Store, "vault">,
  { blob, belongsTo }: { readonly blob: string; readonly belongsTo: string },
): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  try {
    for await (const part of vault.read(blob, belongsTo)) parts.push(part);
  } catch (cause) {
    if (cause instanceof Problem && cause.code === "store/blob-is-missing") return undefined;
    throw cause;
  }
  return new Uint8Array(Buffer.concat(parts));
}
