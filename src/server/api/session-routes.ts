// Signing in and out, and tokens for programs.
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { type SignedIn, signIn } from "#workbench/accounts";
import { rightsOfRole } from "#workbench/rights/roles";
import { signOut } from "#workbench/sign-in/sessions";
import { countAttempts } from "../attempts.ts";
import type { ApiPlan, ApiServer } from "./api.ts";
import { accountOf, COOKIE, readCookie } from "./identify.ts";
import { passwordIsWrong } from "./problems.ts";
import { accountShape, code, password } from "./schemas.ts";

const credentials = z.object({ name: z.string().max(64), password, code: code.optional() });

export function addSessionRoutes(server: ApiServer, { desk, publicUrl }: ApiPlan): void {
  const attempts = countAttempts(() => desk.effects.clock.now().getTime());
  const enter = async (
    given: z.infer<typeof credentials>,
    kind: "session" | "bearer",
    from: string,
  ): Promise<SignedIn> => {
    const who = `${from} ${given.name}`;
    attempts.check(who);
    // Whoever knows the password tries codes from many places: those are counted by name alone.
    const byName = `code ${given.name}`;
    if (given.code) attempts.check(byName);
    const signedIn = await signIn(desk, { ...given, kind }).catch((cause: unknown) => {
      if (given.code) attempts.failed(byName);
      throw cause;
    });
    if (signedIn !== undefined) return signedIn;
    attempts.failed(who);
    throw passwordIsWrong();
  };

  server.post(
    "/session",
    {
      config: { right: "public" },
      schema: {
        tags: ["session"],
        summary: "Sign in; the session is a cookie",
        body: credentials,
        response: { 200: accountShape },
      },
    },
    async (request, reply) => {
      const signedIn = await enter(request.body, "session", request.ip);
      giveCookie({ request, reply, publicUrl }, signedIn);
      return signedIn.account;
    },
  );
  server.get(
    "/session",
    {
      config: { right: "signed-in" },
      schema: {
        tags: ["session"],
        summary: "Who is signed in, and what she or he may do",
        response: { 200: accountShape.extend({ rights: z.array(z.string()) }) },
      },
    },
    async (request) => {
      const account = accountOf(request);
      return { ...account, rights: [...rightsOfRole(account.role)] };
    },
  );
  server.delete(
    "/session",
    { config: { right: "public" }, schema: { tags: ["session"], summary: "Sign out" } },
    async (request, reply) => {
      const token = readCookie(request);
      if (token !== undefined) await signOut(desk, token);
      reply.header("set-cookie", `${COOKIE}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`);
      return reply.code(204).send();
    },
  );
  server.post(
    "/tokens",
    {
      config: { right: "public" },
      schema: {
        tags: ["session"],
        summary: "A token for a program, to be sent as Authorization: Bearer",
        body: credentials,
        response: { 201: z.object({ token: z.string(), expiresAt: z.string(), account: accountShape }) },
      },
    },
    async (request, reply) => reply.code(201).send(await enter(request.body, "bearer", request.ip)),
  );
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly publicUrl: string | undefined;
}

/** No script reads it, and no other site makes a browser send it. */
export function giveCookie({ request, reply, publicUrl }: Exchange, { token, longestUntil }: SignedIn): void {
  const secure = cookieEnd(request, publicUrl);
  const expires = new Date(longestUntil).toUTCString();
  reply.header("set-cookie", `${COOKIE}=${token}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires}${secure}`);
}

/** Behind TLS the cookie leaves only by TLS. */
export function cookieEnd(request: FastifyRequest, publicUrl: string | undefined): string {
  return request.protocol === "https" || publicUrl?.startsWith("https:") === true ? "; Secure" : "";
}
