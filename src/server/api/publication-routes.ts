// Publications by JSON: what was written, chapters to edit with a preview, figures put into them, and builds with progress.
import { join } from "node:path";
import { z } from "zod";
import { LANGUAGES } from "#base/text";
import { PUBLISH_KINDS } from "#workbench/build/build";
import { listChapters, readChapterFile, saveChapter } from "#workbench/chapters/list-chapters";
import { openChapterPreview } from "#workbench/chapters/preview-chapter";
import { putFigure } from "#workbench/chapters/put-figure";
import { checkPlace } from "#workbench/rights/check-reach";
import { whoIs } from "#workbench/rights/who";
import { openStudyFolders } from "#workbench/study-files/study-folders";
import { type ApiPlan, type ApiServer, folderOf } from "./api.ts";
import { accountOf, deskOf } from "./identify.ts";
import { buildingIsNotPossible } from "./problems.ts";
import { studyParams } from "./schemas.ts";

const tags = ["publications"];
const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const language = z.enum(LANGUAGES);
const name = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u)
  .max(100);
const chapterParams = studyParams.extend({ language, name });
const text = z.string().max(500_000);

const issues = z
  .array(
    z.object({
      rule: z.string(),
      severity: z.string(),
      place: z.object({ file: z.string(), row: z.number().optional(), line: z.number().optional() }),
      message: texts,
      cure: texts,
    }),
  )
  .readonly();
const chapterShape = z.object({ text: z.string(), digest: z.string(), issues });

export function addPublicationRoutes(server: ApiServer, plan: ApiPlan): void {
  addOutputs(server, plan);
  addChapters(server, plan);
  addWriting(server, plan);
  addBuilding(server, plan);
}

/** Below the folder of publications: the study that the server was started with has it for itself. */
function outputsOf(plan: ApiPlan, of: { readonly study: string; readonly folder: string }): string {
  return of.folder === plan.folder ? "" : encodeURIComponent(of.study);
}

function addOutputs(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/publications",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "Files that were written, each at its address on this server",
        params: studyParams,
        response: { 200: z.array(z.object({ path: z.string(), digest: z.string(), address: z.string() })) },
      },
    },
    async (request) => {
      const { study } = request.params;
      const desk = deskOf(request);
      const listed = await desk.store.publications.list(study);
      const folder = await openStudyFolders(desk.effects, { given: plan.folder, data: desk.store.folder }).of(study);
      const outputs = folder === undefined ? "" : outputsOf(plan, { study, folder });
      const addressOf = (path: string) =>
        `/${[outputs, ...path.split("/")].filter(Boolean).map(encodeURIComponent).join("/")}`;
      return listed.map(({ path, digest }) => ({ path, digest, address: addressOf(path) }));
    },
  );
}

function addChapters(server: ApiServer, plan: ApiPlan): void {
  server.get(
    "/studies/:study/chapters",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "Chapters of the reports, in every language",
        params: studyParams,
        response: { 200: z.array(z.object({ language, name: z.string(), title: z.string(), digest: z.string() })) },
      },
    },
    async (request) => {
      return [...(await listChapters(plan.desk, await folderOf(plan, request.params.study)))];
    },
  );
  server.get(
    "/studies/:study/chapters/:language/:name",
    {
      config: { right: "see-study" },
      schema: { tags, summary: "Text of a chapter", params: chapterParams, response: { 200: chapterShape } },
    },
    async (request) => {
      const { study } = request.params;
      return readChapterFile(plan.desk, { ...request.params, folder: await folderOf(plan, study) });
    },
  );
  const preview = openChapterPreview();
  server.post(
    "/studies/:study/chapters/:language/:name/preview",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "The chapter as the report will show it; nothing is written",
        params: chapterParams,
        body: z.object({ text, place: z.string().max(10).default("REG") }),
        response: { 200: z.object({ html: z.string(), issues }) },
      },
    },
    async (request) => {
      const folder = await folderOf(plan, request.params.study);
      const { place } = request.body;
      await checkPlace(plan.desk.store, whoIs(accountOf(request)), { study: request.params.study, place });
      return preview(plan.desk, { ...request.params, ...request.body, folder });
    },
  );
}

const word = z
  .string()
  .regex(/^[\w.-]+$/)
  .max(200);
const figureBody = z.object({ name, city: word.optional().describe("otherwise the place of each report") });

function addWriting(server: ApiServer, plan: ApiPlan): void {
  server.put(
    "/studies/:study/chapters/:language/:name",
    {
      config: { right: "edit-texts" },
      schema: {
        tags,
        summary: "Saves a chapter; refused when somebody changed it meanwhile",
        params: chapterParams,
        body: z.object({ text, seen: z.string().describe("digest of the text that was opened") }),
        response: { 200: chapterShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const folder = await folderOf(plan, request.params.study);
      return saveChapter(own, { ...request.params, folder }, request.body);
    },
  );
  server.post(
    "/studies/:study/chapter-figures",
    {
      config: { right: "put-figures" },
      schema: {
        tags,
        summary: "Puts a figure at the end of a chapter, in every language",
        params: studyParams,
        body: z.union([
          figureBody.extend({ indicator: word, byPlace: z.boolean().default(false) }).strict(),
          figureBody.extend({ role: word.describe("a whole subject") }).strict(),
          figureBody.extend({ cascade: word.describe("a service kind, from need to use") }).strict(),
        ]),
        response: { 200: z.object({ languages: z.array(language) }) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study } = request.params;
      const { name: chapter, ...figure } = request.body;
      const key = { study, name: chapter, folder: await folderOf(plan, study) };
      return { languages: [...(await putFigure(own, key, figure))] };
    },
  );
}

const buildShape = z.object({
  state: z.enum(["running", "done", "failed", "cancelled"]),
  actor: z.string(),
  startedAt: z.string(),
  endedAt: z.string(),
  step: z.string(),
  done: z.number(),
  total: z.number(),
  changed: z.array(z.object({ path: z.string(), is: z.enum(["new", "changed"]) })).readonly(),
  same: z.number(),
  works: z.array(z.enum(PUBLISH_KINDS)).readonly().optional().describe("what was made beside the reports"),
  problem: z.object({ message: texts, cure: texts }).optional(),
});

function addBuilding(server: ApiServer, plan: ApiPlan): void {
  const { builds } = plan;
  server.get(
    "/studies/:study/build",
    {
      config: { right: "see-study" },
      schema: {
        tags,
        summary: "How far the last build is; null when none was ever started",
        params: studyParams,
        response: { 200: buildShape.nullable() },
      },
    },
    async (request) => {
      return (await builds?.builder.find(request.params.study)) ?? null;
    },
  );
  const wish = z.object({
    languages: z.array(language).min(1).optional(),
    only: z.string().max(10).optional(),
    works: z.array(z.enum(PUBLISH_KINDS)).optional().describe("what is made beside the reports; otherwise nothing"),
  });
  server.post(
    "/studies/:study/build",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Builds the reports, and what is wished beside them; one that runs already goes on",
        params: studyParams,
        body: wish,
        response: { 202: buildShape },
      },
    },
    async (request, reply) => {
      const account = accountOf(request);
      if (builds === undefined) throw buildingIsNotPossible();
      const { study } = request.params;
      const folder = await folderOf(plan, study);
      const out = join(builds.out, outputsOf(plan, { study, folder }));
      const { languages, only, works } = request.body;
      const build = await builds.builder.start(study, {
        ...{ folder, out, actor: account.name },
        ...(languages === undefined ? {} : { languages }),
        ...(only === undefined ? {} : { only }),
        ...(works === undefined ? {} : { works }),
      });
      return reply.code(202).send(build);
    },
  );
  server.delete(
    "/studies/:study/build",
    {
      config: { right: "set-up" },
      schema: { tags, summary: "Cancels a build; the outputs of the last one stay", params: studyParams },
    },
    async (request, reply) => {
      builds?.builder.cancel(request.params.study);
      return reply.code(204).send();
    },
  );
}
