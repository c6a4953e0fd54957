// Files that a form names with jr:// addresses, from what this device keeps of it.
import type { KeptForm } from "../device/kept.ts";

/** As the engine asks for them: `jr://images/a.png`, `jr://file-csv/towns.csv`. 404 for a file that nobody attached. */
export function attachmentsOf(form: KeptForm): (resource: URL) => Promise<Response> {
  return async ({ href }) => {
    const name = decodeURIComponent(href.replace(/^jr:\/\/[^/]+\//, ""));
    const file = form.media.find((media) => media.name === name);
    if (!file) return new Response("", { status: 404 });
    return new Response(file.blob, {
      status: 200,
      headers: { "content-type": file.blob.type || "application/octet-stream" },
    });
  };
}
