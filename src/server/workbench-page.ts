// The workbench under /app: one page for every address below it, its files under /app/-/.
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { readPage, sendFile } from "./web-form/page-files.ts";

const BUILT = fileURLToPath(new URL("../../dist/web/app/", import.meta.url));

/** Scripts, pictures and answers of this server only; React Aria places what it opens by style attributes. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export async function addWorkbenchPage(server: FastifyInstance): Promise<void> {
  const files = await readPage(BUILT);
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_request, reply) => {
      reply.header("content-security-policy", CONTENT_POLICY);
    });
    for (const path of ["/app", "/app/*"])
      scope.get(path, (request, reply) => sendFile(request, reply, files.get("index.html")));
    scope.get<{ Params: { "*": string } }>("/app/-/*", (request, reply) =>
      sendFile(request, reply, files.get(request.params["*"])),
    );
  });
}
