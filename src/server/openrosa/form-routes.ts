// What phones fetch: the form list, the forms, and the files that go with them. https://docs.getodk.org/openrosa-form-list/
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import {
  type ListedForm,
  type ListedMedia,
  writeFormList,
  writeIntegrity,
  writeManifest,
} from "#intake/openrosa/write-answers";
import type { Desk } from "#workbench/act-head";
import { getForm } from "#workbench/form-media";
import { formIsNotHere } from "#workbench/intake-problems";
import { listOfferedForms, listOfferedMedia, type OfferedForm, openMedia } from "#workbench/list-forms";
import { nothingAtAddress } from "./problems.ts";
import { sendXml } from "./send-envelope.ts";

interface FormParams {
  readonly study: string;
  readonly form: string;
  readonly version?: string;
}

interface ListQuery {
  readonly formID?: string;
  readonly listAllVersions?: string;
}

/** `base` tells the absolute address of these routes for a request. */
export function addFormRoutes(server: FastifyInstance, desk: Desk, base: (request: FastifyRequest) => string): void {
  server.get<{ Params: FormParams; Querystring: ListQuery }>("/formList", async (request, reply) => {
    const { formID: formId, listAllVersions } = request.query;
    const forms = await listOfferedForms(desk.store, request.params.study, {
      formId,
      allVersions: listAllVersions === "true",
    });
    return sendXml(reply, writeFormList(forms.map((form) => listed(form, base(request)))));
  });

  for (const path of ["/forms/:form", "/forms/:form/versions/:version"]) {
    server.get<{ Params: FormParams }>(`${path}/form.xml`, async (request, reply) => {
      const form = await findOffered(desk, request.params);
      return sendXml(reply, new TextDecoder().decode(await desk.store.blobs.get(form.xform)));
    });
    server.get<{ Params: FormParams }>(`${path}/manifest`, async (request, reply) => {
      const form = await findOffered(desk, request.params);
      const media = await listOfferedMedia(desk.store, request.params.study, form);
      const at = { form: addressOf(form, base(request)), lists: `${base(request)}/entity-lists` };
      return sendXml(reply, writeManifest(media.map((file) => listedMedia(file, at))));
    });
    server.get<{ Params: FormParams & { readonly name: string } }>(`${path}/media/:name`, async (request, reply) => {
      const form = await findOffered(desk, request.params);
      const { type, content } = await openMedia(desk.store, request.params.study, form, request.params.name);
      return sendBytes(reply, type, content);
    });
  }

  server.get<{ Params: { study: string; list: string }; Querystring: { id?: string } }>(
    "/entity-lists/:list/integrity",
    async (request, reply) => {
      const { study, list } = request.params;
      if ((await desk.store.entityLists.get(study, list)) === undefined) throw nothingAtAddress();
      const ids = request.query.id?.split(",").filter((id) => id !== "");
      return sendXml(reply, writeIntegrity(await desk.store.entityLists.integrity(study, list, ids)));
    },
  );
}

/** Stands for a version that is empty. */
const NO_VERSION = "___";

function addressOf(form: OfferedForm, base: string): string {
  const version = form.version === "" ? NO_VERSION : encodeURIComponent(form.version);
  return `${base}/forms/${encodeURIComponent(form.formId)}/versions/${version}`;
}

function listed(form: OfferedForm, base: string): ListedForm {
  const { formId, name, version, xformMd5, hasMedia } = form;
  const address = addressOf(form, base);
  const manifest = hasMedia ? { manifestUrl: `${address}/manifest` } : {};
  return { formId, name, version, md5: xformMd5, downloadUrl: `${address}/form.xml`, ...manifest };
}

function listedMedia(
  { name, md5, entityList }: Awaited<ReturnType<typeof listOfferedMedia>>[number],
  at: { readonly form: string; readonly lists: string },
): ListedMedia {
  const integrity = entityList && { integrityUrl: `${at.lists}/${encodeURIComponent(entityList)}/integrity` };
  return { filename: name, md5, downloadUrl: `${at.form}/media/${encodeURIComponent(name)}`, ...integrity };
}

/** Throws `store/form-is-unknown`, `workbench/form-is-not-here`: closed forms and drafts are not given out. */
async function findOffered(desk: Desk, { study, form: formId, version }: FormParams): Promise<OfferedForm> {
  if (version !== undefined) {
    const form = await getForm(desk, study, { formId, version: version === NO_VERSION ? "" : version });
    if (form.state !== "open") throw formIsNotHere(formId, version);
    return { ...form, hasMedia: true };
  }
  const [newest] = await listOfferedForms(desk.store, study, { formId });
  if (newest === undefined) throw formIsNotHere(formId, "");
  return newest;
}

export function sendBytes(reply: FastifyReply, type: string, content: AsyncIterable<Uint8Array>): FastifyReply {
  // What people uploaded is never shown inside our own pages.
  reply.header("content-disposition", "attachment").header("content-type", type);
  return reply.send(Readable.from(content));
}
