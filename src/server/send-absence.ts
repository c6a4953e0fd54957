// There is nothing at an address, or no longer: a page for people who followed a link, the one shape of errors for programs.
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Language } from "#base/text";
import { showAbsence } from "#workbench/outreach/show-absence";
import { sendPage } from "./outreach/send-page.ts";
import { readLanguage } from "./read-language.ts";

export type Absence = "not-found" | "taken-away";

interface Told {
  readonly message: string;
  readonly cure: string;
}

export function sendAbsence(request: FastifyRequest, reply: FastifyReply, absence: Absence): FastifyReply {
  const language = readLanguage(request.headers["accept-language"]);
  const told = WORDS[absence][language];
  reply.code(absence === "taken-away" ? 410 : 404).header("vary", "accept, accept-language");
  if (!isForPerson(request)) return reply.send({ error: { code: `server/${absence}`, ...told } });
  const { message, cure } = told;
  return sendPage(reply, showAbsence({ language, message, ...(absence === "taken-away" && { cure }) }));
}

/** Browsers ask for HTML by name; whoever writes programs does not. */
function isForPerson({ headers, method, url }: FastifyRequest): boolean {
  return method === "GET" && !url.startsWith("/api/") && (headers.accept ?? "").includes("text/html");
}

const WORDS: Readonly<Record<Absence, Readonly<Record<Language, Told>>>> = {
  "not-found": {
    es: { message: "Aquí no hay nada con esa dirección.", cure: "Empiece por la página principal: /" },
    en: { message: "There is nothing at this address.", cure: "Begin at the front page: /" },
    fr: { message: "Il n’y a rien à cette adresse.", cure: "Commencez par la page d’accueil : /" },
  },
  "taken-away": {
    es: {
      message: "Esta publicación se retiró: una persona cuya historia contaba retiró su consentimiento.",
      cure: "Vuelva cuando se haya publicado de nuevo, y borre las copias que tenga.",
    },
    en: {
      message: "This publication was taken away: a person whose story it told took consent back.",
      cure: "Come again when it was published anew, and delete the copies that you have.",
    },
    fr: {
      message:
        "Cette publication a été retirée : une personne dont elle racontait l’histoire a retiré son consentement.",
      cure: "Revenez quand elle aura été republiée, et supprimez vos copies.",
    },
  },
};
