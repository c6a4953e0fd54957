// Answers from files and from other servers by JSON: what a file is taken for, jobs that bring answers in, and how far they are.
import { z } from "zod";
import { openAnswerJobs } from "#workbench/intake/answer-jobs";
import { bringResponses, showResponses } from "#workbench/intake/bring-responses";
import {
  fileOfImport,
  listResponseImports,
  returnResponseImport,
  undoResponseImport,
} from "#workbench/intake/undo-response-import";
import { bringFromServer, showFromServer } from "#workbench/pull/bring-from-server";
import type { ApiServer } from "./api.ts";
import { deskOf } from "./identify.ts";
import { bytesOf, issuesShape, LARGEST_BODY_BYTES, sentFile } from "./import-schemas.ts";
import { addDecision, addPastImportRoutes } from "./past-import-routes.ts";
import { studyParams } from "./schemas.ts";

const tags = ["submissions"];
const texts = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const name = z.string().max(2000);

const mappingShape = z.object({
  ...{ form: name, version: name, key: name.describe("column that names a row for ever; empty: the whole row does") },
  sheets: z
    .array(
      z.object({
        ...{ sheet: name, table: name.describe("path of the repeat; empty for the form itself") },
        columns: z
          .array(
            z.object({
              ...{ column: name, question: name, choice: name.optional() },
              values: z.enum(["codes", "labels"]).optional(),
            }),
          )
          .max(5000),
        ignored: z.array(name).max(5000),
      }),
    )
    .max(100),
});

const shownShape = z.object({
  rows: z.number(),
  mapping: mappingShape,
  isRemembered: z.boolean().describe("the mapping that was used for this form last"),
  reasons: z.array(z.object({ sheet: z.string(), column: z.string(), because: z.string() })),
  tables: z.array(
    z.object({
      path: z.string(),
      questions: z.array(z.object({ path: z.string(), label: z.string(), hasChoices: z.boolean() })),
    }),
  ),
  ...issuesShape,
});

const jobShape = z.object({
  id: z.string(),
  kind: z.enum(["file", "kobo", "central"]),
  form: z.string(),
  from: z.string(),
  state: z.enum(["running", "done", "failed", "cancelled", "interrupted"]),
  ...{ actor: z.string(), startedAt: z.string(), endedAt: z.string() },
  done: z.number().describe("forms that have passed"),
  report: z
    .object({
      added: z.number(),
      edited: z.number(),
      known: z.number(),
      aside: z.number(),
      files: z.number(),
      gone: z.number(),
    })
    .optional(),
  problem: z.object({ message: texts, cure: texts }).optional(),
});

const fileBody = sentFile.omit({ preview: true }).extend({
  form: z.string().min(1).max(200).describe("of the study"),
  mapping: mappingShape.optional().describe("looked at by a person; absent: the last one where it fits, or a proposal"),
});

export function addAnswerRoutes(server: ApiServer): void {
  const jobs = openAnswerJobs();
  addFiles(server, jobs);
  addServers(server, jobs);
  addJobs(server, jobs);
  addPast(server);
}

type Jobs = ReturnType<typeof openAnswerJobs>;

function addFiles(server: ApiServer, jobs: Jobs): void {
  server.post(
    "/studies/:study/response-previews",
    {
      config: { right: "set-up" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary: "What a file of answers (CSV, ZIP, XLSX, ODS, .sav, .dta) is taken for; nothing is kept",
        params: studyParams,
        body: fileBody,
        response: { 200: shownShape },
      },
    },
    async (request) => toldResponses(await showResponses(deskOf(request), request.params.study, sentOf(request.body))),
  );
  server.post(
    "/studies/:study/response-imports",
    {
      config: { right: "set-up" },
      bodyLimit: LARGEST_BODY_BYTES,
      schema: {
        tags,
        summary:
          "Brings the answers of a file in, as a job; what is here is not repeated, what changed becomes an edit",
        params: studyParams,
        body: fileBody,
        response: { 202: jobShape },
      },
    },
    async (request, reply) => {
      const desk = deskOf(request);
      const job = await bringResponses({ desk, jobs }, request.params.study, sentOf(request.body));
      return reply.code(202).send(job);
    },
  );
}

function sentOf({ fileName, content, form, mapping }: z.infer<typeof fileBody>) {
  const sheets = mapping?.sheets.map(({ columns, ...sheet }) => ({ ...sheet, columns: columns.map(tidyColumn) }));
  const given = mapping === undefined || sheets === undefined ? {} : { mapping: { ...mapping, sheets } };
  return { fileName, bytes: bytesOf(content), form, ...given };
}

type SentColumn = NonNullable<z.infer<typeof fileBody>["mapping"]>["sheets"][number]["columns"][number];

function tidyColumn({ column, question, choice, values }: SentColumn) {
  return {
    ...{ column, question },
    ...(choice === undefined ? {} : { choice }),
    ...(values === undefined ? {} : { values }),
  };
}

function toldResponses({ tables, mapping, ...shown }: Awaited<ReturnType<typeof showResponses>>) {
  const sheets = mapping.sheets.map((one) => ({
    ...one,
    columns: one.columns.map((column) => ({ ...column })),
    ignored: [...one.ignored],
  }));
  return {
    ...shown,
    ...{ mapping: { ...mapping, sheets }, reasons: [...shown.reasons], issues: [...shown.issues] },
    tables: tables.map(({ path, columns }) => ({
      path,
      questions: columns.map((column) => ({
        path: column.path,
        label: Object.values(column.labels)[0] ?? "",
        hasChoices: column.categories.length > 0,
      })),
    })),
  };
}

const secret = z.string().min(1).max(4000);
const credential = z.union([z.object({ token: secret }), z.object({ email: secret, password: secret })]);
const address = z.string().min(1).max(2000).describe("https://kf.example.org");
const serverBody = z.intersection(
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("kobo"), address, asset: z.string().min(1).max(200) }),
    z.object({
      kind: z.literal("central"),
      address,
      project: z.string().min(1).max(20),
      remoteForm: z.string().min(1).max(200),
    }),
  ]),
  z.object({
    form: z.string().max(200).optional().describe("form of the study; absent: that of the other server"),
    withForms: z.boolean().default(false).describe("publishes the versions that the study does not have"),
    credential: credential.describe("goes to that server and is kept nowhere"),
  }),
);

const previewShape = z.object({
  ...{ added: z.number(), edited: z.number(), known: z.number(), aside: z.number(), files: z.number() },
  gone: z.number().describe("no longer on the other server"),
  form: z.string(),
  versions: z.array(
    z.object({
      version: z.string(),
      state: z
        .enum(["here", "comes", "missing"])
        .describe("`comes`: would be published; `missing`: the newest one here takes its forms in"),
    }),
  ),
  unmapped: z.array(z.string()).describe("questions that come and that the form here does not ask"),
});

function addServers(server: ApiServer, jobs: Jobs): void {
  server.post(
    "/studies/:study/pull-previews",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "What would come from KoboToolbox or ODK Central; nothing is kept, here or there",
        params: studyParams,
        body: serverBody,
        response: { 200: previewShape },
      },
    },
    async (request) => {
      const told = await showFromServer(deskOf(request), request.params.study, wishOf(request.body));
      return { ...told, versions: [...told.versions], unmapped: [...told.unmapped] };
    },
  );
  server.post(
    "/studies/:study/pulls",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Brings new and edited submissions from KoboToolbox or ODK Central, as a job",
        params: studyParams,
        body: serverBody,
        response: { 202: jobShape },
      },
    },
    async (request, reply) => {
      const wish = wishOf(request.body);
      return reply.code(202).send(await bringFromServer({ desk: deskOf(request), jobs }, request.params.study, wish));
    },
  );
}

function wishOf({ form, withForms, credential: given, ...where }: z.infer<typeof serverBody>) {
  const source =
    where.kind === "kobo"
      ? { kind: where.kind, address: where.address, asset: where.asset }
      : { kind: where.kind, address: where.address, project: where.project, form: where.remoteForm };
  return { source, form, withForms: withForms || form === undefined, credential: given };
}

function addJobs(server: ApiServer, jobs: Jobs): void {
  server.get(
    "/studies/:study/answer-jobs",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Answers that came in or are coming in, the newest first",
        params: studyParams,
        response: { 200: z.array(jobShape) },
      },
    },
    async (request) => [...(await jobs.list(deskOf(request), request.params.study))],
  );
  server.delete(
    "/studies/:study/answer-jobs/:job",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Ends a job between two forms; what came in stays",
        params: studyParams.extend({ job: z.string().max(100) }),
      },
    },
    async (request, reply) => {
      await jobs.cancel(deskOf(request), request.params.study, request.params.job);
      return reply.code(204).send();
    },
  );
}

function addPast(server: ApiServer): void {
  const where = { path: "response-imports", tag: "submissions" };
  addPastImportRoutes(server, {
    ...{ ...where, rights: { see: "set-up", undo: "set-up" } },
    summaries: {
      list: "Files of answers that came in, the newest first; `completed` are submissions that an edit replaced",
      undo: "Takes a file back whole: its submissions leave every count, its edits give way; what was edited since stays",
    },
    list: async (request, study) =>
      (await listResponseImports(deskOf(request), study)).map((one) => {
        const { id, at, actor: who, added, edited: completed, undone } = one;
        const back = undone && { undone: { at: undone.at, who: undone.actor, reason: undone.reason } };
        return { id, source: fileOfImport(one), at, who, added, completed, ...back };
      }),
    undo: (request, study, wish) => undoResponseImport(deskOf(request), study, wish),
  });
  addDecision(server, {
    ...{ ...where, right: "set-up", verb: "return" },
    summary: "Brings back what was taken back with a file; what somebody brought or changed since stays as it is",
    act: (request, study, wish) => returnResponseImport(deskOf(request), study, wish),
  });
}
