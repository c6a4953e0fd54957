// Files that come as the body of a request: forms, their media, lists. Any type of content is taken as it is.
import { z } from "zod";
import { planEntityList, replaceEntityList } from "#workbench/entity-lists";
import { attachMedia, getForm } from "#workbench/form-media";
import { listOfferedMedia, openMedia, readEntityList } from "#workbench/list-forms";
import { publishForm } from "#workbench/publish-form";
import { sendBytes } from "../openrosa/form-routes.ts";
import { type ApiServer, readVersion } from "./api.ts";
import { deskOf } from "./identify.ts";
import { addStudyZipRoute } from "./new-study-routes.ts";
import { readBody, streamOf } from "./read-body.ts";
import { mediaParams, mediaShape, publishedShape, studyParams, versionParams } from "./schemas.ts";

const tags = ["forms"];
const LARGEST_FORM_BYTES = 50_000_000;

const publishQuery = z.object({
  draft: z.enum(["true", "false"]).default("false").describe("a draft is kept and not given to phones"),
  fileName: z.string().max(255).default("form.xlsx").describe("its stem is the form id where the settings give none"),
});

export function addUploadRoutes(server: ApiServer): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", (_request, payload, done) => done(null, payload));

  addPublishing(server);
  addMediaUpload(server);
  addMediaReading(server);
  addFormReading(server);
  addEntityListUpload(server);
  addEntityListReading(server);
  addStudyZipRoute(server);
}

function addPublishing(server: ApiServer): void {
  server.post(
    "/studies/:study/forms",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Publish an XLSForm (XLSX, ODS) or an XForm (XML), sent as the body",
        params: studyParams,
        querystring: publishQuery,
        response: { 201: publishedShape },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { draft, fileName } = request.query;
      const upload = { bytes: await readBody(request.body, LARGEST_FORM_BYTES), fileName, draft: draft === "true" };
      const published = await publishForm(own, request.params.study, upload);
      const { missingMedia, issues, ...form } = published;
      return reply.code(201).send({ ...form, missingMedia: [...missingMedia], issues: [...issues] });
    },
  );
}

function addMediaUpload(server: ApiServer): void {
  server.put(
    "/studies/:study/forms/:form/versions/:version/media/:name",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Attach or replace a file, sent as the body",
        params: mediaParams,
        response: { 200: mediaShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, form: formId, version, name } = request.params;
      const type = request.headers["content-type"] ?? "application/octet-stream";
      const content = streamOf(request.body);
      return attachMedia(own, study, { formId, version: readVersion(version), name, type, content });
    },
  );
}

function addMediaReading(server: ApiServer): void {
  server.get(
    "/studies/:study/forms/:form/versions/:version/media",
    {
      config: { right: "see-forms" },
      schema: { tags, summary: "Files that phones get with the form", params: versionParams },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, form: formId, version } = request.params;
      return listOfferedMedia(own.store, study, await getForm(own, study, { formId, version: readVersion(version) }));
    },
  );
  server.get(
    "/studies/:study/forms/:form/versions/:version/media/:name",
    { config: { right: "see-forms" }, schema: { tags, summary: "A file of a form", params: mediaParams } },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form: formId, version, name } = request.params;
      const form = await getForm(own, study, { formId, version: readVersion(version) });
      const { type, content } = await openMedia(own.store, study, form, name);
      return sendBytes(reply, type, content);
    },
  );
}

function addFormReading(server: ApiServer): void {
  for (const kind of ["xform", "xlsform"] as const)
    server.get(
      `/studies/:study/forms/:form/versions/:version/${kind}`,
      {
        config: { right: "see-forms" },
        schema: {
          tags,
          summary: `The form as ${kind === "xform" ? "XForm" : "the workbook that was sent"}`,
          params: versionParams,
        },
      },
      async (request, reply) => {
        const own = deskOf(request);
        const { study, form: formId, version } = request.params;
        const form = await getForm(own, study, { formId, version: readVersion(version) });
        const blob = kind === "xform" ? form.xform : form.xlsform;
        if (blob === null) return reply.callNotFound();
        const type = kind === "xform" ? "text/xml; charset=utf-8" : "application/octet-stream";
        return reply.header("content-type", type).send(Buffer.from(await own.store.blobs.get(blob)));
      },
    );
}

const listName = z.string().regex(/^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/);
const listParams = studyParams.extend({ list: listName });

const changeShape = z.object({
  name: z.string(),
  entities: z.number(),
  ...{ added: z.number(), changed: z.number(), unchanged: z.number() },
  removed: z.array(z.string()).describe("ids that the file does not have: marked as deleted"),
  lostProperties: z.array(z.string()).describe("columns that the file does not have"),
  isNew: z.boolean(),
  issues: z.array(z.unknown()),
});

function addEntityListUpload(server: ApiServer): void {
  server.put(
    "/studies/:study/entity-lists/:list",
    {
      config: { right: "set-up" },
      schema: {
        tags: ["entity lists"],
        summary: "Make a CSV (columns name, label and any other) all that the list holds, or see what it would change",
        params: listParams,
        querystring: z.object({ preview: z.enum(["true", "false"]).default("false") }),
        response: { 200: changeShape },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, list: name } = request.params;
      const upload = { name, bytes: await readBody(request.body, LARGEST_FORM_BYTES) };
      const isPreview = request.query.preview === "true";
      const change = await (isPreview ? planEntityList : replaceEntityList)(own, study, upload);
      const { removed, lostProperties, issues } = change;
      return { ...change, removed: [...removed], lostProperties: [...lostProperties], issues: [...issues] };
    },
  );
}

function addEntityListReading(server: ApiServer): void {
  server.get(
    "/studies/:study/entity-lists",
    {
      config: { right: "see-forms" },
      schema: { tags: ["entity lists"], summary: "Lists of the study", params: studyParams },
    },
    async (request) => {
      const own = deskOf(request);
      return own.store.entityLists.list(request.params.study);
    },
  );
  server.get(
    "/studies/:study/entity-lists/:list/content.csv",
    {
      config: { right: "set-up" },
      schema: { tags: ["entity lists"], summary: "All that the list holds, as phones get it", params: listParams },
    },
    async (request, reply) => {
      const { study, list } = request.params;
      const csv = await readEntityList(deskOf(request).store, study, `${list}.csv`);
      if (csv === undefined) return reply.callNotFound();
      reply.header("content-disposition", `attachment; filename="${list}.csv"`);
      return reply.type("text/csv; charset=utf-8").send(Buffer.from(csv));
    },
  );
}
