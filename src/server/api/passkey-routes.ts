// Passkeys: registered, named and removed by their owner; signed in with by anybody who holds one.
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { z } from "zod";
import { enter } from "#workbench/accounts";
import {
  accountOfPasskey,
  addPasskey,
  askNewPasskey,
  askPasskey,
  removePasskey,
  renamePasskey,
} from "#workbench/sign-in/passkeys";
import { countAttempts } from "../attempts.ts";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { openConfirming } from "./confirm-password.ts";
import { accountOf, deskOf } from "./identify.ts";
import { accountShape, password } from "./schemas.ts";
import { giveCookie } from "./session-routes.ts";

const tags = ["session"];
const idParams = z.object({ id: z.string().max(1400) });
const label = z.string().trim().min(1).max(100);
const ticket = z.string().max(4000);
const text = z.string().max(20_000);

/** As `@simplewebauthn/browser` gives it; the library looks into it, we at its outer form. */
const registration = z.object({
  id: text,
  rawId: text,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.enum(["cross-platform", "platform"]).optional(),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    authenticatorData: text.optional(),
    transports: z.array(z.string().max(40)).max(10).optional(),
    publicKeyAlgorithm: z.number().optional(),
    publicKey: text.optional(),
  }),
});

const assertion = registration.extend({
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: text.optional(),
  }),
});

const asked = z.object({ options: z.record(z.string(), z.unknown()), ticket: z.string() });

export function addPasskeyRoutes(server: ApiServer, plan: ApiPlan): void {
  addRegistering(server, plan);
  addKeeping(server);
  addEntering(server, plan);
}

function addRegistering(server: ApiServer, plan: ApiPlan): void {
  const confirm = openConfirming(plan);
  server.post(
    "/session/passkeys/options",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "What the browser asks of the device for a new passkey",
        body: z.object({ password }),
        response: { 200: asked },
      },
    },
    async (request) => {
      await confirm(request, request.body.password);
      const origin = originOf(request, plan.publicUrl);
      return plainOf(await askNewPasskey(deskOf(request), { origin }, accountOf(request).name));
    },
  );
  server.post(
    "/session/passkeys",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "Keep a new passkey of one's own",
        body: z.object({ ticket, label, response: registration }),
      },
    },
    async (request, reply) => {
      const { body } = request;
      const origin = originOf(request, plan.publicUrl);
      const response = body.response as RegistrationResponseJSON;
      await addPasskey(deskOf(request), { origin }, { ...body, response, name: accountOf(request).name });
      return reply.code(204).send();
    },
  );
}

function addKeeping(server: ApiServer): void {
  server.patch(
    "/session/passkeys/:id",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "Call a passkey otherwise", params: idParams, body: z.object({ label }) },
    },
    async (request, reply) => {
      const { name } = accountOf(request);
      await renamePasskey(deskOf(request), { name, id: request.params.id, label: request.body.label });
      return reply.code(204).send();
    },
  );
  server.delete(
    "/session/passkeys/:id",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "A passkey opens the account no more", params: idParams },
    },
    async (request, reply) => {
      await removePasskey(deskOf(request), accountOf(request).name, request.params.id);
      return reply.code(204).send();
    },
  );
}

/** At the desk of the house: nobody is signed in yet. */
function addEntering(server: ApiServer, { desk, publicUrl }: ApiPlan): void {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  server.post(
    "/session/passkey/options",
    {
      config: { right: "public" },
      schema: { tags, summary: "What the browser asks of the device to sign in", response: { 200: asked } },
    },
    async (request) => plainOf(await askPasskey(desk, { origin: originOf(request, publicUrl) })),
  );
  server.post(
    "/session/passkey",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Sign in by a passkey, without a password; the session is a cookie",
        body: z.object({ ticket, response: assertion }),
        response: { 200: accountShape },
      },
    },
    async (request, reply) => {
      attempts.check(request.ip);
      const origin = originOf(request, publicUrl);
      const response = request.body.response as AuthenticationResponseJSON;
      const given = { ticket: request.body.ticket, response };
      const account = await accountOfPasskey(desk, { origin }, given).catch((cause: unknown) => {
        attempts.failed(request.ip);
        throw cause;
      });
      const signedIn = await enter(desk, account, { kind: "session", isStrong: true });
      giveCookie({ request, reply, publicUrl }, signedIn);
      return signedIn.account;
    },
  );
}

interface AskedOf {
  readonly options: PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;
  readonly ticket: string;
}

function plainOf({ options, ticket: sealed }: AskedOf) {
  return { options: { ...options }, ticket: sealed };
}
