// People of the workbench: made, changed and removed by whoever may; their own passwords and sessions by themselves.
import { z } from "zod";
import { removeAccount, setAccount, setEmail, setPassword, setReach } from "#workbench/accounts";
import { ROLES, rightsOfRole } from "#workbench/rights/roles";
import { listWithFactors } from "#workbench/sign-in/factors-of";
import { endSession, endSessions, listSessions } from "#workbench/sign-in/sessions";
import type { ApiPlan, ApiServer } from "./api.ts";
import { openConfirming } from "./confirm-password.ts";
import { accountOf, deskOf } from "./identify.ts";
import { accountShape, email, password, reachBody, removalBody, role } from "./schemas.ts";

const tags = ["accounts"];
const nameParams = z.object({ name: z.string() });

const listedShape = accountShape.extend({ secondFactor: z.boolean(), passkey: z.boolean() });

export function addAccountRoutes(server: ApiServer, plan: ApiPlan): void {
  addListing(server);
  addChanging(server);
  addOwn(server, plan);
}

function addListing(server: ApiServer): void {
  server.get(
    "/accounts",
    {
      config: { right: "manage-accounts" },
      schema: { tags, summary: "Everyone who may sign in", response: { 200: z.array(listedShape) } },
    },
    async (request) => [...(await listWithFactors(deskOf(request)))],
  );
  server.get(
    "/roles",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "Each role and what it may do",
        response: { 200: z.array(z.object({ role, rights: z.array(z.string()) })) },
      },
    },
    async () => ROLES.map((each) => ({ role: each, rights: [...rightsOfRole(each)] })),
  );
}

function addChanging(server: ApiServer): void {
  server.put(
    "/accounts/:name",
    {
      config: { right: "manage-accounts" },
      schema: {
        tags,
        summary: "Make somebody, or give a new role, reach and password",
        params: nameParams,
        body: reachBody.extend({ password, email: email.optional() }),
      },
    },
    async (request, reply) => {
      await setAccount(deskOf(request), { name: request.params.name, ...request.body });
      return reply.code(204).send();
    },
  );
  server.patch(
    "/accounts/:name",
    {
      config: { right: "manage-accounts" },
      schema: {
        tags,
        summary: "Another role, other studies or countries; the password stays",
        params: nameParams,
        body: reachBody,
      },
    },
    async (request, reply) => {
      await setReach(deskOf(request), request.params.name, request.body);
      return reply.code(204).send();
    },
  );
  server.put(
    "/accounts/:name/email",
    {
      config: { right: "manage-accounts" },
      schema: {
        tags,
        summary: "By which address a provider of identities knows somebody; empty: none",
        params: nameParams,
        body: z.object({ email: z.union([email, z.literal("")]) }),
      },
    },
    async (request, reply) => {
      await setEmail(deskOf(request), request.params.name, request.body.email);
      return reply.code(204).send();
    },
  );
  server.delete(
    "/accounts/:name",
    {
      config: { right: "manage-accounts" },
      schema: { tags, summary: "Somebody may no longer sign in", params: nameParams, body: removalBody },
    },
    async (request, reply) => {
      await removeAccount(deskOf(request), request.params.name, request.body?.reason);
      return reply.code(204).send();
    },
  );
}

const sessionShape = z.object({
  id: z.string(),
  kind: z.enum(["session", "bearer"]),
  madeAt: z.string(),
  expiresAt: z.string(),
});

function addOwn(server: ApiServer, plan: ApiPlan): void {
  const confirm = openConfirming(plan);
  server.put(
    "/session/password",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "A new password of one's own; every session ends, this one too",
        body: z.object({ before: password, password }),
      },
    },
    async (request, reply) => {
      await confirm(request, request.body.before);
      await setPassword(deskOf(request), accountOf(request).name, request.body.password);
      return reply.code(204).send();
    },
  );
  server.get(
    "/sessions",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "Where one is signed in", response: { 200: z.array(sessionShape) } },
    },
    async (request) => [...(await listSessions(deskOf(request), accountOf(request).name))],
  );
  server.delete(
    "/sessions",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "Sign out everywhere: sessions and tokens, this one too" },
    },
    async (request, reply) => {
      await endSessions(deskOf(request), accountOf(request).name);
      return reply.code(204).send();
    },
  );
  server.delete(
    "/sessions/:id",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "End one of one's own sessions", params: z.object({ id: z.string() }) },
    },
    async (request, reply) => {
      await endSession(deskOf(request), accountOf(request).name, request.params.id);
      return reply.code(204).send();
    },
  );
}
