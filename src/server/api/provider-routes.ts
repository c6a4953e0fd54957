// Signing in by a provider of identities: away to it, back from it, and what is still to be said then. What must be known again is
// sealed in a cookie of its own, which comes along from the provider's page (Lax); the session's own never does (Strict).
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem } from "#base/problem";
import { enter } from "#workbench/accounts";
import { acceptByProvider, admit } from "#workbench/sign-in/admit";
import type { ProviderClaims, ProviderFlow } from "#workbench/sign-in/identity-provider";
import { ticketHasEnded } from "#workbench/sign-in/problems";
import { noProviderHere } from "#workbench/sign-in/provider-problems";
import { readTicket, sealTicket, useTicket } from "#workbench/sign-in/sealed-ticket";
import { checkSecondFactor } from "#workbench/sign-in/second-factor";
import { countAttempts } from "../attempts.ts";
import { type ApiPlan, type ApiServer, originOf } from "./api.ts";
import { readCookie } from "./identify.ts";
import { accountShape, code } from "./schemas.ts";
import { cookieEnd, giveCookie } from "./session-routes.ts";

const tags = ["session"];
const COOKIE = "tornaviaje_provider";
const PATH = "/api/v1/session/provider";
const FLOW = "away to the provider";
const BACK = "back from the provider";

export function addProviderRoutes(server: ApiServer, plan: ApiPlan): void {
  addWays(server, plan);
  addGoing(server, plan);
  addReturning(server, plan);
  addFinishing(server, plan);
}

function addWays(server: ApiServer, { provider }: ApiPlan): void {
  server.get(
    "/session/ways",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "How one can sign in here besides by a password",
        response: { 200: z.object({ provider: z.string().nullable().describe("its name") }) },
      },
    },
    async () => ({ provider: provider?.name ?? null }),
  );
}

function addGoing(server: ApiServer, { desk, provider, publicUrl }: ApiPlan): void {
  server.get(
    "/session/provider",
    { config: { right: "public" }, schema: { tags, summary: "To the provider of identities" } },
    async (request, reply) => {
      if (provider === undefined) throw noProviderHere();
      try {
        const { address, flow } = await provider.begin(returnTo(request, publicUrl));
        keep({ request, reply, publicUrl }, sealTicket(desk, FLOW, flow));
        return reply.redirect(address, 302);
      } catch (cause) {
        return refuse(reply, cause);
      }
    },
  );
}

function addReturning(server: ApiServer, { desk, provider, publicUrl }: ApiPlan): void {
  server.get(
    "/session/provider/callback",
    { config: { right: "public" }, schema: { tags, summary: "Where the provider sends people back to" } },
    async (request, reply) => {
      if (provider === undefined) throw noProviderHere();
      try {
        // We sealed it ourselves.
        const flow = (await useTicket(desk, FLOW, readCookie(request, COOKIE) ?? "")) as ProviderFlow;
        const search = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
        const claims = await provider.finish(`${returnTo(request, publicUrl)}${search}`, flow);
        const admitted = await admit(desk, claims);
        const exchange = { request, reply, publicUrl };
        if (admitted.kind === "invited") return goOn(exchange, sealTicket(desk, BACK, claims), "join-by-provider");
        const { account } = admitted;
        const hasOwn = (await desk.store.factors.get(account.name)) !== undefined;
        if (hasOwn && !claims.isStrong) return goOn(exchange, sealTicket(desk, BACK, claims), "code-after-provider");
        giveCookie(exchange, await enter(desk, account, { kind: "session", isStrong: claims.isStrong }));
        return reply.redirect("/app", 302);
      } catch (cause) {
        return refuse(reply, cause);
      }
    },
  );
}

function addFinishing(server: ApiServer, { desk, publicUrl }: ApiPlan): void {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  /** We sealed it ourselves. */
  const held = (request: FastifyRequest) => readTicket(desk, BACK, readCookie(request, COOKIE) ?? "") as ProviderClaims;
  server.get(
    "/session/provider/pending",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Whom the provider sent, before the account is made",
        response: { 200: z.object({ email: z.string(), suggestedName: z.string() }) },
      },
    },
    async (request) => {
      const { email = "", suggestedName = "" } = held(request);
      return { email, suggestedName };
    },
  );
  server.post(
    "/session/provider/acceptance",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "Accept an invitation as whom the provider knows one; the account is made and signed in",
        body: z.object({ name: z.string().max(64) }),
        response: { 201: accountShape },
      },
    },
    async (request, reply) => {
      const claims = held(request);
      const account = await acceptByProvider(desk, claims, request.body.name);
      const signedIn = await enter(desk, account, { kind: "session", isStrong: claims.isStrong });
      giveCookie({ request, reply, publicUrl }, signedIn);
      return reply.code(201).send(signedIn.account);
    },
  );
  server.post(
    "/session/provider/code",
    {
      config: { right: "public" },
      schema: {
        tags,
        summary: "The code of the second factor, after a provider that asked for none",
        body: z.object({ code }),
        response: { 200: accountShape },
      },
    },
    async (request, reply) => {
      const admitted = await admit(desk, held(request));
      if (admitted.kind !== "known") throw ticketHasEnded();
      const { account } = admitted;
      attempts.check(account.name);
      const isStrong = await checkSecondFactor(desk, account.name, request.body.code).catch((cause: unknown) => {
        attempts.failed(account.name);
        throw cause;
      });
      const signedIn = await enter(desk, account, { kind: "session", isStrong });
      giveCookie({ request, reply, publicUrl }, signedIn);
      return signedIn.account;
    },
  );
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly publicUrl: string | undefined;
}

function returnTo(request: FastifyRequest, publicUrl: string | undefined): string {
  return `${originOf(request, publicUrl)}${PATH}/callback`;
}

function keep({ request, reply, publicUrl }: Exchange, ticket: string): void {
  const end = cookieEnd(request, publicUrl);
  reply.header("set-cookie", `${COOKIE}=${ticket}; Path=${PATH}; HttpOnly; SameSite=Lax; Max-Age=600${end}`);
}

function goOn(exchange: Exchange, ticket: string, page: string): FastifyReply {
  keep(exchange, ticket);
  return exchange.reply.redirect(`/app/${page}`, 302);
}

/** Whoever comes back is a person in a browser: the page to sign in tells what was wrong. */
function refuse(reply: FastifyReply, cause: unknown): FastifyReply {
  if (!(cause instanceof Problem)) throw cause;
  return reply.redirect(`/app?refused=${encodeURIComponent(cause.code)}`, 302);
}
