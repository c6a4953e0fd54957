// The finder under /services: one page, its files under /services/-/, the services of a study, and the page of a provider's link.
import { fileURLToPath } from "node:url";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Desk } from "#workbench/act-head";
import { findPublicStudy } from "#workbench/find-public-study";
import { answerFinder, finderVersion, readAreas, readFinderFile } from "#workbench/services/finder-data";
import type { PublicDirectory, ReadPublicDirectory } from "#workbench/services/public-directory";
import { readPage, sendFile } from "../web-form/page-files.ts";
import { addProviderPage } from "./provider-page.ts";
import { openJsonCache, sendJson } from "./send-json.ts";

export interface FinderPlan {
  readonly desk: Desk;
  readonly directory: ReadPublicDirectory;
  /** Built page. __Default value:__ that of the program. */
  readonly page?: string | undefined;
}

const BUILT = fileURLToPath(new URL("../../../dist/web/finder/", import.meta.url));

/** Nothing is asked of other servers; the map is drawn here. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export async function addFinder(server: FastifyInstance, plan: FinderPlan): Promise<void> {
  const files = await readPage(plan.page ?? BUILT);
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_request, reply) => {
      reply.headers({ "content-security-policy": CONTENT_POLICY, "permissions-policy": "geolocation=(self)" });
    });
    // The worker serves what is below the place where it lies.
    scope.get("/services/service-worker.js", (request, reply) =>
      sendFile(request, reply, files.get("service-worker.js")),
    );
    scope.get("/services", (_request, reply) => reply.redirect("/services/", 308));
    for (const path of ["/services/", "/services/:study/"])
      scope.get(path, (request, reply) => sendFile(request, reply, files.get("index.html")));
    scope.get<{ Params: { study: string } }>("/services/:study", (request, reply) =>
      reply.redirect(`/services/${encodeURIComponent(request.params.study)}/`, 308),
    );
    scope.get<{ Params: { "*": string } }>("/services/-/*", (request, reply) =>
      sendFile(request, reply, files.get(request.params["*"])),
    );
    addData(scope, plan);
    addProviderPage(scope, plan.desk);
  });
}

type StudyRequest = FastifyRequest<{ Params: { study?: string } }>;

function addData(scope: FastifyInstance, { desk, directory }: FinderPlan): void {
  const cache = openJsonCache();
  const directoryOf = async ({ params }: StudyRequest): Promise<PublicDirectory> =>
    directory(params.study ?? (await findPublicStudy(desk.store)));
  for (const root of ["/services", "/services/:study"]) {
    scope.get(`${root}/data.json`, async (request: StudyRequest, reply: FastifyReply) => {
      const own = await directoryOf(request);
      const key = `${own.study} ${own.version} ${await finderVersion(desk.store, own.study)}`;
      const make = async () => JSON.stringify(await readFinderFile(desk.store, own));
      return sendJson(request, reply, await cache(key, make));
    });
    scope.get(`${root}/areas.json`, async (request: StudyRequest, reply: FastifyReply) => {
      const { study } = await directoryOf(request);
      const key = `areas ${study} ${await finderVersion(desk.store, study)}`;
      return sendJson(request, reply, await cache(key, async () => (await readAreas(desk.store, study)) || "null"));
    });
    scope.get(`${root}/find.json`, async (request: StudyRequest) => {
      const address = new URL(request.url, "http://localhost").searchParams;
      return answerFinder(desk.store, await directoryOf(request), address);
    });
  }
}
