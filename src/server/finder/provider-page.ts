// A provider opens its link, sees what is known of its service, and says what is true; nothing is published before a review.
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "#base/problem";
import { isLanguage, type Language } from "#base/text";
import type { Desk } from "#workbench/act-head";
import { answerForService, openProviderLink } from "#workbench/services/provider-links";
import { statusOfProblem } from "../status-of-problems.ts";
import { writeProviderForm, writeRefusal, writeThanks } from "./provider-form.ts";

const PATH = "/services/:study/answer/:token";
const LARGEST_BYTES = 60_000;

type Params = { readonly study: string; readonly token: string };

export function addProviderPage(scope: FastifyInstance, desk: Desk): void {
  const form = { parseAs: "string", bodyLimit: LARGEST_BYTES } as const;
  scope.addContentTypeParser("application/x-www-form-urlencoded", form, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  scope.get<{ Params: Params; Querystring: { lang?: string } }>(PATH, async (request, reply) => {
    const language = languageOf(request.query.lang);
    const { study, token } = request.params;
    return told(reply, language, async () => {
      const page = await openProviderLink(desk, study, { token, language });
      return send(reply, 200, writeProviderForm({ language, page }));
    });
  });

  scope.post<{ Params: Params; Body: Readonly<Record<string, string>> | undefined }>(PATH, async (request, reply) => {
    const language = languageOf(request.body?.lang);
    return told(reply, language, () => takeAnswer({ desk, request, reply, language }));
  });
}

interface Answering {
  readonly desk: Desk;
  readonly request: FastifyRequest<{ Params: Params; Body: Readonly<Record<string, string>> | undefined }>;
  readonly reply: FastifyReply;
  readonly language: Language;
}

/** What cannot be taken comes back in the form as it was written, with what is wrong. */
async function takeAnswer({ desk, request, reply, language }: Answering): Promise<FastifyReply> {
  const { study, token } = request.params;
  const { lang: _, works = "", note = "", ...fields } = request.body ?? {};
  const page = await openProviderLink(desk, study, { token, language });
  try {
    const answer = { works: works !== "no", fields, note };
    const { changed } = await answerForService(desk, study, { token, answer });
    return send(reply, 200, writeThanks(language, changed));
  } catch (cause) {
    if (!(cause instanceof Problem) || !cause.code.startsWith("workbench/service-")) throw cause;
    const message = `${cause.texts[language]} ${cause.cure[language]}`;
    return send(
      reply,
      422,
      writeProviderForm({ language, page, refused: { fields: { ...fields, works, note }, message } }),
    );
  }
}

async function told(reply: FastifyReply, language: Language, work: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Problem)) throw cause;
    return send(reply, statusOfProblem(cause), writeRefusal(language, cause.texts[language], cause.cure[language]));
  }
}

function send(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply
    .code(status)
    .headers({ "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .send(html);
}

/** Spanish unless another is asked for: that is what providers of the region read. */
function languageOf(asked: string | undefined): Language {
  return asked !== undefined && isLanguage(asked) ? asked : "es";
}
