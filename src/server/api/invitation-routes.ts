// Invitations by a link that is told once: made and withdrawn by whoever manages accounts, accepted by whoever has the link.
import { z } from "zod";
import { signIn } from "#workbench/accounts";
import {
  acceptInvitation,
  findInvitation,
  invitationPath,
  inviteAccount,
  listInvitations,
  revokeInvitation,
} from "#workbench/invitations";
import { countAttempts } from "../attempts.ts";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { deskOf } from "./identify.ts";
import { passwordIsWrong } from "./problems.ts";
import { accountShape, email, password, reachBody } from "./schemas.ts";
import { giveCookie } from "./session-routes.ts";

const tags = ["accounts"];
const token = z.string().min(20).max(200);

const invitationShape = reachBody.extend({
  id: z.string(),
  label: z.string(),
  madeAt: z.string(),
  madeBy: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  email: z.string().nullable(),
  usedBy: z.string().nullable().describe("name of the account that it made"),
});

export function addInvitationRoutes(server: ApiServer, plan: ApiPlan): void {
  addManaging(server, plan);
  addAccepting(server, plan);
}

function addManaging(server: ApiServer, { publicUrl }: ApiPlan): void {
  server.get(
    "/invitations",
    {
      config: { right: "manage-accounts" },
      schema: { tags, summary: "Invitations and what became of them", response: { 200: z.array(invitationShape) } },
    },
    async (request) => [...(await listInvitations(deskOf(request)))],
  );
  server.post(
    "/invitations",
    {
      config: { right: "manage-accounts" },
      schema: {
        tags,
        summary: "Invite somebody; the link is told this once",
        body: reachBody.extend({
          label: z.string().trim().min(1).max(200).describe("for whom"),
          email: email.optional().describe("to sign in by a provider of identities"),
          days: z.number().int().min(1).max(60).optional(),
        }),
        response: { 201: z.object({ id: z.string(), url: z.string(), expiresAt: z.string() }) },
      },
    },
    async (request, reply) => {
      const { id, token: made, expiresAt } = await inviteAccount(deskOf(request), request.body);
      const url = `${originOf(request, publicUrl)}${invitationPath(made)}`;
      return reply.code(201).send({ id, url, expiresAt });
    },
  );
  server.delete(
    "/invitations/:id",
    {
      config: { right: "manage-accounts" },
      schema: { tags, summary: "Withdraw an invitation", params: z.object({ id: z.string() }) },
    },
    async (request, reply) => {
      await revokeInvitation(deskOf(request), request.params.id);
      return reply.code(204).send();
    },
  );
}

/** At the desk of the house: whoever has the link has no account yet. */
function addAccepting(server: ApiServer, { desk, publicUrl }: ApiPlan): void {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  const guarded = async <T>(from: string, work: () => Promise<T>): Promise<T> => {
    attempts.check(from);
    return work().catch((cause) => {
      attempts.failed(from);
      throw cause;
    });
  };
  server.post(
    "/invitation",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "What the invitation of a link offers; the token is in the body so that it reaches no log",
        body: z.object({ token }),
        response: { 200: reachBody.extend({ label: z.string(), expiresAt: z.string() }) },
      },
    },
    async (request) => {
      const found = await guarded(request.ip, () => findInvitation(desk, request.body.token));
      const { role, studies, countries, label, expiresAt } = found;
      return { role, studies, countries, label, expiresAt };
    },
  );
  server.post(
    "/invitation/acceptance",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Accept an invitation: the account is made and signed in",
        body: z.object({ token, name: z.string().max(64), password }),
        response: { 201: accountShape },
      },
    },
    async (request, reply) => {
      await guarded(request.ip, () => acceptInvitation(desk, request.body));
      const signedIn = await signIn(desk, { ...request.body, kind: "session" });
      if (signedIn === undefined) throw passwordIsWrong();
      giveCookie({ request, reply, publicUrl }, signedIn);
      return reply.code(201).send(signedIn.account);
    },
  );
}
