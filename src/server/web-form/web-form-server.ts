// The web form under `/f/`: one page for every address, its files under `/f/-/`, and what it asks and sends below them.
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { addFormTalk } from "./form-talk.ts";
import { readPage, sendFile } from "./page-files.ts";
import type { WebFormPlan } from "./web-form-plan.ts";

const BUILT = fileURLToPath(new URL("../../../dist/web/form/", import.meta.url));

/**
 * Scripts of our own only; styles also from the component, which writes its own; pictures that were just taken (`blob:`); its
 * grammar of expressions as WebAssembly. No other address is asked, not even for a font.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export async function addWebForm(server: FastifyInstance, plan: WebFormPlan): Promise<void> {
  const files = await readPage(plan.page ?? BUILT);
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_request, reply) => {
      reply.headers({
        "content-security-policy": CONTENT_POLICY,
        "permissions-policy": "geolocation=(self), camera=(self), microphone=(self)",
      });
    });
    for (const path of ["/f", "/f/", "/f/:study", "/f/:study/", "/f/:study/:form", "/f/:study/:form/:token"])
      scope.get(path, (request, reply) => sendFile(request, reply, files.get("index.html")));
    scope.get<{ Params: { "*": string } }>("/f/-/*", (request, reply) => {
      const name = request.params["*"];
      // The worker lies among its files and serves everything below /f/.
      if (name === "service-worker.js") reply.header("service-worker-allowed", "/f/");
      return sendFile(request, reply, files.get(name));
    });
    addFormTalk(scope, plan);
  });
}
