// Forms by JSON: listed, read, opened and closed.
import { z } from "zod";
import { removeMedia } from "#workbench/form-media";
import type { KeptForm } from "#workbench/list-forms";
import { setFormState } from "#workbench/set-form-state";
import { type ApiServer, readVersion } from "./api.ts";
import { deskOf } from "./identify.ts";
import { formParams, formShape, mediaParams, studyParams, versionParams } from "./schemas.ts";

const tags = ["forms"];
const stateBody = z.object({ state: z.enum(["open", "closed"]) });

export function addFormRoutes(server: ApiServer): void {
  addFormListing(server);
  addFormStates(server);
  addMediaRemoval(server);
}

function addFormListing(server: ApiServer): void {
  server.get(
    "/studies/:study/forms",
    {
      config: { right: "see-forms" },
      schema: {
        tags,
        summary: "Every version of every form",
        params: studyParams,
        response: { 200: z.array(formShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return (await own.store.forms.list(request.params.study)).map(told);
    },
  );
}

function addFormStates(server: ApiServer): void {
  server.patch(
    "/studies/:study/forms/:form",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Close or open every published version",
        params: formParams,
        body: stateBody,
        response: { 200: z.array(formShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, form: formId } = request.params;
      return (await setFormState(own, study, { formId, state: request.body.state })).map(told);
    },
  );
  server.patch(
    "/studies/:study/forms/:form/versions/:version",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Give out a draft, close or open one version",
        params: versionParams,
        body: stateBody,
        response: { 200: z.array(formShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      const { study, form: formId, version } = request.params;
      const change = { formId, version: readVersion(version), state: request.body.state };
      return (await setFormState(own, study, change)).map(told);
    },
  );
}

function addMediaRemoval(server: ApiServer): void {
  server.delete(
    "/studies/:study/forms/:form/versions/:version/media/:name",
    { config: { right: "set-up" }, schema: { tags, summary: "Remove a file of a form", params: mediaParams } },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form: formId, version, name } = request.params;
      await removeMedia(own, study, { formId, version: readVersion(version), name });
      return reply.code(204).send();
    },
  );
}

function told({ formId, version, name, state, publishedAt, xformMd5, shape }: KeptForm) {
  const { encrypted, media } = shape;
  return { formId, version, name, state, publishedAt, hash: `md5:${xformMd5}`, encrypted, media: [...media] };
}
