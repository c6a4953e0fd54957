// The second factor of one's own account, its end by an administrator, and the studies that ask for it.
import { z } from "zod";
import { lacksStrength } from "#workbench/rights/check-strength";
import { whoIs } from "#workbench/rights/who";
import { factorsOf } from "#workbench/sign-in/factors-of";
import { setProtection } from "#workbench/sign-in/protection";
import {
  offerSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  resetFactors,
  setSecondFactor,
  strengthenSession,
} from "#workbench/sign-in/second-factor";
import { countAttempts } from "../attempts.ts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { type ConfirmPassword, openConfirming } from "./confirm-password.ts";
import { accountOf, deskOf, isStrongSession, readCookie } from "./identify.ts";
import { code, password, studyParams } from "./schemas.ts";

const tags = ["session"];
const withPassword = z.object({ password });
const codesShape = z.object({ recoveryCodes: z.array(z.string()).readonly().describe("told this once") });

const factorsShape = z.object({
  secondFactor: z.object({ since: z.string(), recoveryCodes: z.number() }).nullable(),
  passkeys: z
    .array(z.object({ id: z.string(), label: z.string(), madeAt: z.string(), usedAt: z.string().nullable() }))
    .readonly(),
  isStrong: z.boolean().describe("whether this session showed more than a password"),
  isRequired: z.boolean().describe("whether a study asks for more than this session showed"),
});

export function addFactorRoutes(server: ApiServer, plan: ApiPlan): void {
  const confirm = openConfirming(plan);
  addReading(server, plan);
  addSetting(server, plan, confirm);
  addEnding(server, confirm);
  addProtecting(server);
}

function addReading(server: ApiServer, { desk }: ApiPlan): void {
  server.get(
    "/session/factors",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "By what one signs in, and whether a study asks for more",
        response: { 200: factorsShape },
      },
    },
    async (request) => {
      const account = accountOf(request);
      const isStrong = isStrongSession(request);
      const isRequired = await lacksStrength(desk.store, { who: whoIs(account), isStrong }, undefined);
      return { ...(await factorsOf(deskOf(request), account.name)), isStrong, isRequired };
    },
  );
}

function addSetting(server: ApiServer, { desk }: ApiPlan, confirm: ConfirmPassword): void {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  server.post(
    "/session/second-factor",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "A secret for an authenticator application; nothing is kept until its first code comes",
        body: withPassword,
        response: { 200: z.object({ ticket: z.string(), secret: z.string(), address: z.string() }) },
      },
    },
    async (request) => {
      await confirm(request, request.body.password);
      return offerSecondFactor(deskOf(request), accountOf(request).name);
    },
  );
  server.put(
    "/session/second-factor",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "Set the second factor by its first code; codes for recovery are told this once",
        body: z.object({ ticket: z.string().max(4000), code }),
        response: { 200: codesShape },
      },
    },
    async (request) => {
      const { name } = accountOf(request);
      attempts.check(name);
      const recoveryCodes = await setSecondFactor(deskOf(request), name, request.body).catch((cause: unknown) => {
        attempts.failed(name);
        throw cause;
      });
      const token = readCookie(request);
      if (token !== undefined) await strengthenSession(deskOf(request), token);
      return { recoveryCodes };
    },
  );
  server.post(
    "/session/recovery-codes",
    {
      config: { right: "signed-in" },
      schema: {
        tags,
        summary: "New codes for recovery, told this once; the old ones end",
        body: withPassword,
        response: { 200: codesShape },
      },
    },
    async (request) => {
      await confirm(request, request.body.password);
      return { recoveryCodes: await renewRecoveryCodes(deskOf(request), accountOf(request).name) };
    },
  );
}

function addEnding(server: ApiServer, confirm: ConfirmPassword): void {
  server.delete(
    "/session/second-factor",
    {
      config: { right: "signed-in" },
      schema: { tags, summary: "End the second factor of one's own account", body: withPassword },
    },
    async (request, reply) => {
      await confirm(request, request.body.password);
      await removeSecondFactor(deskOf(request), accountOf(request).name);
      return reply.code(204).send();
    },
  );
  server.delete(
    "/accounts/:name/factors",
    {
      config: { right: "manage-accounts" },
      schema: {
        tags: ["accounts"],
        summary: "For somebody who lost phone and codes: second factor, passkeys and sessions end",
        params: z.object({ name: z.string() }),
        body: z.object({ reason: z.string().trim().min(8).max(2000).describe("stays in the ledger") }),
      },
    },
    async (request, reply) => {
      await resetFactors(deskOf(request), request.params.name, request.body.reason);
      return reply.code(204).send();
    },
  );
}

const protectionShape = z.object({
  secondFactor: z.boolean().describe("asked of those who may open identities"),
});

function addProtecting(server: ApiServer): void {
  server.get(
    "/studies/:study/protection",
    {
      config: { right: "see-study" },
      schema: { tags, summary: "What a study asks", params: studyParams, response: { 200: protectionShape } },
    },
    async (request) => deskOf(request).store.protections.get(request.params.study),
  );
  server.put(
    "/studies/:study/protection",
    {
      config: { right: "set-up" },
      schema: {
        tags,
        summary: "Ask a second factor of those who may open identities; whoever asks has one",
        params: studyParams,
        body: protectionShape,
      },
    },
    async (request, reply) => {
      const isStrong = isStrongSession(request);
      await setProtection(deskOf(request), request.params.study, { ...request.body, isStrong });
      return reply.code(204).send();
    },
  );
}
