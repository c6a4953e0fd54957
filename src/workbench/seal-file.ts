// Bytes from the field go sealed to the disk as they arrive.
import type { KeptFile } from "#store/acts/act";
import type { Store } from "#store/open-store";

type Vault = Pick<Store, "vault">;

/** Throws `store/disk-is-full`, and what the source throws; then nothing is left behind. */
export async function sealFile(
  { vault }: Vault,
  content: AsyncIterable<Uint8Array>,
  belongsTo: string,
): Promise<KeptFile> {
  const { digest, ...file } = await vault.add(content, belongsTo);
  return { blob: digest, belongsTo, ...file };
}

export async function discardFiles({ vault }: Vault, blobs: readonly string[]): Promise<void> {
  await Promise.all(blobs.map((blob) => vault.remove(blob)));
}
