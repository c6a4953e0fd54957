// Forms in the browser: open to everybody or not, links for one answer each, and the address that makes a browser a device.
import { renderSVG } from "uqr";
import { z } from "zod";
import { listFormLinks, makeFormLink, revokeFormLink, setWebAccess } from "#workbench/form-links";
import { readDeviceToken } from "#workbench/senders";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { formParams, linkShape, newLinkShape, studyParams } from "./schemas.ts";

const tags = ["web forms"];
const linkParams = studyParams.extend({ link: z.string() });
const deviceParams = studyParams.extend({ device: z.string() });

export function addWebFormRoutes(server: ApiServer, plan: ApiPlan): void {
  addAccessRoutes(server);
  addLinkRoutes(server, plan);
  addDeviceAddressRoutes(server, plan);
}

function addAccessRoutes(server: ApiServer): void {
  server.get(
    "/studies/:study/web-access",
    {
      config: { right: "see-forms" },
      schema: {
        tags,
        summary: "Forms that anybody may fill in",
        params: studyParams,
        response: { 200: z.array(z.string()) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await own.store.webAccess.listOpen(request.params.study))].sort();
    },
  );
  server.put(
    "/studies/:study/forms/:form/web-access",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Anybody may fill in the form in a browser, or no longer; closed until it is opened",
        params: formParams,
        body: z.object({ open: z.boolean() }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form: formId } = request.params;
      await setWebAccess(own, study, { formId, open: request.body.open });
      return reply.code(204).send();
    },
  );
}

function addLinkRoutes(server: ApiServer, { publicUrl }: ApiPlan): void {
  server.get(
    "/studies/:study/form-links",
    {
      config: { right: "manage-senders" },
      schema: {
        tags,
        summary: "Links and what became of them",
        params: studyParams,
        querystring: z.object({ form: z.string().optional() }),
        response: { 200: z.array(linkShape) },
      },
    },
    async (request) => {
      const own = deskOf(request);
      return [...(await listFormLinks(own, request.params.study, request.query.form))];
    },
  );
  server.post(
    "/studies/:study/forms/:form/links",
    {
      config: { right: "manage-senders" },
      schema: {
        tags,
        summary: "A link by which one person answers once; its address is told this once",
        params: formParams,
        body: z.object({ label: z.string().max(200).optional(), days: z.number().int().optional() }),
        response: { 201: newLinkShape },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study, form: formId } = request.params;
      const { token, ...link } = await makeFormLink(own, study, { formId, ...request.body });
      const path = [study, formId, token].map(encodeURIComponent).join("/");
      return reply.code(201).send({ ...link, url: `${originOf(request, publicUrl)}/f/${path}` });
    },
  );
  server.delete(
    "/studies/:study/form-links/:link",
    {
      config: { right: "manage-senders" },
      schema: { tags, summary: "The link opens nothing any more", params: linkParams },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await revokeFormLink(own, request.params.study, request.params.link);
      return reply.code(204).send();
    },
  );
}

function addDeviceAddressRoutes(server: ApiServer, { publicUrl }: ApiPlan): void {
  for (const kind of ["web.svg", "web.json"] as const)
    server.get(
      `/studies/:study/devices/:device/${kind}`,
      {
        config: { right: "manage-senders" },
        schema: {
          tags,
          summary:
            kind === "web.svg" ? "The code that opens the forms in a browser of the device" : "The address in the code",
          params: deviceParams,
        },
      },
      async (request, reply) => {
        const own = deskOf(request);
        const { study, device } = request.params;
        const found = await readDeviceToken(own, study, device);
        if (found === undefined) return reply.callNotFound();
        // What stands after # is never sent, so the token reaches no log on the way.
        const url = `${originOf(request, publicUrl)}/f/${study}#device=${found.token}`;
        reply.header("cache-control", "no-store");
        if (kind === "web.json") return reply.send({ url });
        return reply.header("content-type", "image/svg+xml").send(renderSVG(url, { ecc: "M", border: 4 }));
      },
    );
}
