// Where anybody comments on a finding or corrects a service: a form without script, without account, and a limit.
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "#base/problem";
import type { Language } from "#base/text";
import type { Desk } from "#workbench/act-head";
import { showReaderPage, takeReaderComment } from "#workbench/outreach/show-reader-page";
import { nothingAtAddress } from "../openrosa/problems.ts";
import { isStudyId } from "../study-id.ts";
import { limitWriting, networkOf } from "./limit-writing.ts";
import { sendPage, statusOfRefusal } from "./send-page.ts";

interface Place {
  readonly study: string;
  readonly about: string;
}

export function addReaderRoutes(
  scope: FastifyInstance,
  desk: Desk,
  languageOf: (request: FastifyRequest) => Language,
): void {
  const count = limitWriting(() => desk.effects.clock.now().getTime());
  scope.get<{ Params: Place }>("/comment/:study/:about", async (request, reply) => {
    const { study, about } = placeOf(request);
    const { given = "", saved } = request.query as { readonly given?: string; readonly saved?: string };
    const question = { about, language: languageOf(request), own: given, saved: saved === "yes", failure: "" };
    return sendPage(reply, await showReaderPage(desk, study, question));
  });
  scope.post<{ Params: Place; Body: Record<string, string> }>("/comment/:study/:about", async (request, reply) => {
    const { study, about } = placeOf(request);
    const language = languageOf(request);
    const { words = "", source = "", website = "" } = request.body;
    const path = `/comment/${encodeURIComponent(study)}/${encodeURIComponent(about)}?lang=${language}`;
    // People do not see this field; a program that fills in every field is told the same as everybody, and nothing is kept.
    if (website !== "") return reply.redirect(`${path}&saved=yes`, 303);
    count(networkOf(request.ip));
    try {
      const id = await takeReaderComment(desk, study, { about, words, source });
      return reply.redirect(`${path}&given=${encodeURIComponent(id)}&saved=yes`, 303);
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.code === "store/name-is-unknown") throw cause;
      const failure = `${cause.texts[language]} ${cause.cure[language]}`;
      const question = { about, language, own: "", saved: false, failure };
      return sendPage(reply.code(statusOfRefusal(cause)), await showReaderPage(desk, study, question));
    }
  });
}

function placeOf({ params }: FastifyRequest): Place {
  const { study, about } = params as Place;
  if (!isStudyId(study)) throw nothingAtAddress();
  return { study, about };
}
