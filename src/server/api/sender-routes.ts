// Who sends from the field: devices with their codes to scan, and field users.
import { z } from "zod";
import { addDevice, readDeviceToken, removeDevice, removeFieldUser, setFieldUser } from "#workbench/senders";
import { type CollectServer, writeCollectSettings } from "../write-collect-settings.ts";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { deviceShape, studyParams } from "./schemas.ts";

const deviceTags = ["devices"];
const userTags = ["field users"];
const deviceParams = studyParams.extend({ device: z.string() });
const userParams = studyParams.extend({ name: z.string() });

export function addSenderRoutes(server: ApiServer, plan: ApiPlan): void {
  addDeviceListing(server);
  addDeviceMaking(server, plan);
  addDeviceRemoval(server);
  addDeviceCodes(server, plan);
  addFieldUserListing(server);
  addFieldUserMaking(server);
  addFieldUserRemoval(server);
  addFieldUserCodes(server, plan);
}

function addDeviceListing(server: ApiServer): void {
  server.get(
    "/studies/:study/devices",
    {
      config: { right: "manage-senders" },
      schema: { tags: deviceTags, summary: "Devices", params: studyParams, response: { 200: z.array(deviceShape) } },
    },
    async (request) => {
      const own = deskOf(request);
      return (await own.store.senders.listDevices(request.params.study)).map(({ token: _token, ...device }) => device);
    },
  );
}

function addDeviceMaking(server: ApiServer, { publicUrl }: ApiPlan): void {
  server.post(
    "/studies/:study/devices",
    {
      config: { right: "manage-senders" },
      schema: {
        tags: deviceTags,
        summary: "A new device; its code is at …/qr.svg",
        params: studyParams,
        body: z.object({ name: z.string().min(1).max(100) }),
        response: { 201: z.object({ id: z.string(), name: z.string(), serverUrl: z.string() }) },
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      const { study } = request.params;
      const { id, name, token } = await addDevice(own, study, request.body.name);
      return reply
        .code(201)
        .send({ id, name, serverUrl: `${originOf(request, publicUrl)}/openrosa/${study}/key/${token}` });
    },
  );
}

function addDeviceRemoval(server: ApiServer): void {
  server.delete(
    "/studies/:study/devices/:device",
    {
      config: { right: "manage-senders" },
      schema: { tags: deviceTags, summary: "The device sends no more", params: deviceParams },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await removeDevice(own, request.params.study, request.params.device);
      return reply.code(204).send();
    },
  );
}

function addDeviceCodes(server: ApiServer, { publicUrl }: ApiPlan): void {
  for (const kind of ["qr.svg", "settings.json"] as const)
    server.get(
      `/studies/:study/devices/:device/${kind}`,
      {
        config: { right: "manage-senders" },
        schema: {
          tags: deviceTags,
          summary: kind === "qr.svg" ? "The code that ODK Collect scans" : "What is in the code",
          params: deviceParams,
        },
      },
      async (request, reply) => {
        const own = deskOf(request);
        const { study, device } = request.params;
        const found = await readDeviceToken(own, study, device);
        if (found === undefined) return reply.callNotFound();
        const url = `${originOf(request, publicUrl)}/openrosa/${study}/key/${found.token}`;
        return sendSettings(reply, kind, { url, name: found.name, study });
      },
    );
}

function addFieldUserListing(server: ApiServer): void {
  server.get(
    "/studies/:study/field-users",
    { config: { right: "manage-senders" }, schema: { tags: userTags, summary: "Field users", params: studyParams } },
    async (request) => {
      const own = deskOf(request);
      const users = await own.store.senders.listFieldUsers(request.params.study);
      return users.map(({ name, madeAt }) => ({ name, madeAt }));
    },
  );
}

function addFieldUserMaking(server: ApiServer): void {
  server.put(
    "/studies/:study/field-users/:name",
    {
      config: { right: "manage-senders" },
      schema: {
        tags: userTags,
        summary: "A field user, or a new password",
        params: userParams,
        body: z.object({ password: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await setFieldUser(own, request.params.study, { name: request.params.name, password: request.body.password });
      return reply.code(204).send();
    },
  );
}

function addFieldUserRemoval(server: ApiServer): void {
  server.delete(
    "/studies/:study/field-users/:name",
    {
      config: { right: "manage-senders" },
      schema: { tags: userTags, summary: "The field user sends no more", params: userParams },
    },
    async (request, reply) => {
      const own = deskOf(request);
      await removeFieldUser(own, request.params.study, request.params.name);
      return reply.code(204).send();
    },
  );
}

function addFieldUserCodes(server: ApiServer, { publicUrl }: ApiPlan): void {
  for (const kind of ["qr.svg", "settings.json"] as const)
    server.get(
      `/studies/:study/field-users/:name/${kind}`,
      {
        config: { right: "manage-senders" },
        schema: {
          tags: userTags,
          summary:
            kind === "qr.svg"
              ? "The code that KoboCollect or ODK Collect scans; the password is typed"
              : "What is in the code",
          params: userParams,
        },
      },
      async (request, reply) => {
        const own = deskOf(request);
        const { study, name } = request.params;
        if ((await own.store.senders.findFieldUser(study, name)) === undefined) return reply.callNotFound();
        return sendSettings(reply, kind, {
          url: `${originOf(request, publicUrl)}/openrosa/${study}`,
          username: name,
          name,
          study,
        });
      },
    );
}

interface Reply {
  readonly header: (name: string, value: string) => Reply;
  readonly send: (body: string) => unknown;
}

function sendSettings(reply: Reply, kind: "qr.svg" | "settings.json", server: CollectServer): unknown {
  const { json, svg } = writeCollectSettings(server);
  reply.header("cache-control", "no-store");
  if (kind === "settings.json") return reply.header("content-type", "application/json").send(json);
  return reply.header("content-type", "image/svg+xml").send(svg);
}
