// Pages for readers: behind a personal link, to end messages, and what everybody may see of the follow-up.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "#base/problem";
import { isLanguage, type Language } from "#base/text";
import type { Desk } from "#workbench/act-head";
import { answerAndPromise, answerRecommendation, getCommitment } from "#workbench/outreach/answer";
import { replyToInvitation } from "#workbench/outreach/events";
import { attachEvidence, EVIDENCE_KINDS } from "#workbench/outreach/evidence";
import { takeFeedback } from "#workbench/outreach/feedback";
import { findByLink, findEventOf, noteOpening } from "#workbench/outreach/personal-page";
import { sealEvidence } from "#workbench/outreach/seal-evidence";
import { showPersonalPage, showPublicPage, showUnsubscribePage } from "#workbench/outreach/show-pages";
import { unsubscribe } from "#workbench/outreach/unsubscribe";
import { nothingAtAddress } from "../openrosa/problems.ts";
import { readLanguage } from "../read-language.ts";
import { isStudyId } from "../study-id.ts";
import { readEvidence } from "./read-evidence.ts";
import { addReaderRoutes } from "./reader-routes.ts";
import { sendPage, statusOfRefusal } from "./send-page.ts";

const CONTENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const LONGEST_FORM = 32_000;

interface Link {
  readonly study: string;
  readonly token: string;
}

export async function addOutreach(server: FastifyInstance, desk: Desk): Promise<void> {
  await server.register(async (scope) => {
    scope.addHook("onSend", async (_request, reply) => {
      reply.headers({
        "content-security-policy": CONTENT_POLICY,
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
      });
    });
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: LONGEST_FORM },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    scope.addContentTypeParser("*", (_request, _payload, done) => done(null));
    addPersonalRoutes(scope, { ...desk, actor: "reader" });
    addUnsubscribeRoutes(scope, { ...desk, actor: "reader" });
    addReaderRoutes(scope, { ...desk, actor: "reader" }, languageFor);
    for (const kind of ["tracker", "numbers"] as const)
      scope.get<{ Params: { study: string } }>(`/follow-up/:study/${kind}`, async (request, reply) =>
        sendPage(
          reply,
          await showPublicPage(desk, checked(request.params.study), {
            kind,
            language: languageFor(request),
          }),
        ),
      );
  });
}

function addPersonalRoutes(scope: FastifyInstance, desk: Desk): void {
  scope.get<{ Params: Link }>("/p/:study/:token", { exposeHeadRoute: false }, async (request, reply) => {
    const { study, token } = linkOf(request);
    const { saved } = request.query as { readonly saved?: string };
    const html = await showPersonalPage(desk, study, {
      token,
      language: wishOf(request),
      saved: saved === "yes",
      failure: "",
    });
    if (!isAhead(request)) await noteOpening(desk, study, await findByLink(desk, study, token));
    return sendPage(reply, html);
  });
  scope.post<{ Params: Link; Body: Record<string, string> }>("/p/:study/:token/answer", (request, reply) =>
    changing(desk, request, reply, async ({ study, stakeholder }) => {
      const {
        recommendation = "",
        kind,
        words = "",
        position = "",
        action = "",
        responsible = "",
        output = "",
        due = "",
      } = request.body;
      const known = (["accept", "partly", "decline", "counter"] as const).find((one) => one === kind) ?? "counter";
      const shared = { stakeholder, recommendation, isPublic: request.body.public === "yes" };
      const answer = { ...shared, kind: known, words, position, speaksFor: request.body.speaksFor === "yes" };
      const promises = [action, responsible, output, due].some((text) => text.trim() !== "");
      const promised = { ...shared, action, responsible, output, due };
      if (promises) await answerAndPromise(desk, study, { answer, promised });
      else await answerRecommendation(desk, study, answer);
    }),
  );
  scope.post<{ Params: Link; Body: Record<string, string> }>("/p/:study/:token/attendance", (request, reply) =>
    changing(desk, request, reply, async ({ study, stakeholder, event }) => {
      const { reply: wish, people = "" } = request.body;
      const said = (["coming", "perhaps", "not-coming"] as const).find((one) => one === wish);
      if (event === undefined || said === undefined) throw nothingAtAddress();
      const given = { subject: event, stakeholder, reply: said, people: Number(people) || 0 };
      await replyToInvitation(desk, study, { ...given, by: "page" });
    }),
  );
  scope.post<{ Params: Link; Body: Record<string, string> }>("/p/:study/:token/comment", (request, reply) =>
    changing(desk, request, reply, async ({ study, stakeholder }) => {
      const { about = "", words = "", source = "" } = request.body;
      await takeFeedback(desk, study, { stakeholder, kind: "comment", about, words, source });
    }),
  );
  scope.post<{ Params: Link }>("/p/:study/:token/evidence", (request, reply) =>
    changing(desk, request, reply, async ({ study, stakeholder }) => {
      const { fields, file } = await readEvidence(request, (name, type, content) =>
        sealEvidence(desk, { study, name, type }, content),
      );
      const subject = fields.get("commitment") ?? "";
      const commitment = await getCommitment(desk, study, subject);
      if (commitment.stakeholder !== stakeholder) throw nothingAtAddress();
      await attachEvidence(desk, study, {
        subject,
        kind: EVIDENCE_KINDS.find((kind) => kind === fields.get("kind")) ?? "document",
        note: fields.get("note") ?? "",
        reference: fields.get("reference") || (file?.name ?? ""),
        ...(file === undefined ? {} : { file }),
      });
    }),
  );
}

interface Asker {
  readonly study: string;
  readonly stakeholder: string;
  /** Workshop that the message invites to. */
  readonly event: string | undefined;
}

/** Does it, and shows the page again: saved, or with the reason why not. */
async function changing(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (asker: Asker) => Promise<void>,
): Promise<FastifyReply> {
  const { study, token } = linkOf(request);
  const { stakeholder, campaign, language: own } = await findByLink(desk, study, token);
  const language = wishOf(request) ?? (isLanguage(own) ? own : "es");
  try {
    await work({ study, stakeholder, event: (await findEventOf(desk, study, campaign))?.event.subject });
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    const failure = `${cause.texts[language]} ${cause.cure[language]}`;
    const page = await showPersonalPage(desk, study, { token, language, saved: false, failure });
    return sendPage(reply.code(statusOfRefusal(cause)), page);
  }
  return reply.redirect(`/p/${encodeURIComponent(study)}/${token}?lang=${language}&saved=yes`, 303);
}

function addUnsubscribeRoutes(scope: FastifyInstance, desk: Desk): void {
  scope.get<{ Params: Link }>("/unsubscribe/:study/:token", async (request, reply) => {
    const { study, token } = linkOf(request);
    return sendPage(reply, await showUnsubscribePage(desk, study, { token, language: wishOf(request), isDone: false }));
  });
  // A mail program posts without asking anybody (RFC 8058); a person posts from the page.
  scope.post<{ Params: Link }>("/unsubscribe/:study/:token", async (request, reply) => {
    const { study, token } = linkOf(request);
    await unsubscribe(desk, study, token);
    return sendPage(reply, await showUnsubscribePage(desk, study, { token, language: wishOf(request), isDone: true }));
  });
}

function linkOf({ params }: FastifyRequest): Link {
  const { study, token } = params as Link;
  return { study: checked(study), token };
}

function checked(study: string): string {
  if (!isStudyId(study)) throw nothingAtAddress();
  return study;
}

function wishOf({ query }: FastifyRequest): Language | undefined {
  const { lang = "" } = query as { readonly lang?: string };
  return isLanguage(lang) ? lang : undefined;
}

function languageFor(request: FastifyRequest): Language {
  return wishOf(request) ?? readLanguage(request.headers["accept-language"]);
}

/** A browser that fetches ahead of its reader. */
function isAhead({ headers }: FastifyRequest): boolean {
  return /prefetch|preview/iu.test(`${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""}`);
}
