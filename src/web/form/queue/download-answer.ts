// An answer as a file in somebody's hands: the XML and its attachments, packed as ODK Collect lays them out in its folder.
import type { Outgoing } from "../device/kept.ts";

export async function downloadAnswer(outgoing: Outgoing): Promise<void> {
  const { zipSync } = await import("fflate");
  const name = `${outgoing.formId}-${outgoing.instanceId.replace(/[^\w-]+/g, "-")}`;
  const files: Record<string, Uint8Array> = { [`${name}/submission.xml`]: new TextEncoder().encode(outgoing.xml) };
  for (const { name: file, blob } of outgoing.attachments) {
    files[`${name}/${file}`] = new Uint8Array(await blob.arrayBuffer());
  }
  save(new Blob([Uint8Array.from(zipSync(files))], { type: "application/zip" }), `${name}.zip`);
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
