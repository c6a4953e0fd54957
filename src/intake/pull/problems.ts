// What stops a pull from another server. Messages name the server and the status, never a token or an answer.
import { Problem } from "#base/problem";
import { quote } from "#base/quote";
import type { Texts } from "#base/text";

export function serverRefuses(address: string, status: number): Problem {
  const named = quote(address);
  return new Problem("intake/server-refuses", {
    message: {
      es: `El servidor ${named.es} no deja entrar (estado ${status}).`,
      en: `The server ${named.en} does not let us in (status ${status}).`,
      fr: `Le serveur ${named.fr} refuse l’accès (état ${status}).`,
    },
    cure: {
      es: "Revise el token y que su cuenta pueda ver los envíos de ese formulario.",
      en: "Check the token, and that its account may see the submissions of this form.",
      fr: "Vérifiez le jeton et que son compte puisse voir les envois de ce formulaire.",
    },
  });
}

export function nothingThere(address: string): Problem {
  const named = quote(address);
  return new Problem("intake/server-has-no-such-form", {
    message: {
      es: `En ${named.es} no hay tal formulario.`,
      en: `There is no such form at ${named.en}.`,
      fr: `Il n’y a pas de tel formulaire à ${named.fr}.`,
    },
    cure: {
      es: "Copie de nuevo el identificador del formulario o del proyecto desde la página del servidor.",
      en: "Copy the id of the form or the project again from the page of the server.",
      fr: "Recopiez l’identifiant du formulaire ou du projet depuis la page du serveur.",
    },
  });
}

export function serverIsOutOfReach(address: string, why: string, cause?: unknown): Problem {
  const named = quote(address);
  return new Problem("intake/server-is-out-of-reach", {
    message: {
      es: `El servidor ${named.es} no responde como debe: ${why}.`,
      en: `The server ${named.en} does not answer as it should: ${why}.`,
      fr: `Le serveur ${named.fr} ne répond pas comme il devrait : ${why}.`,
    },
    cure: {
      es: "Repita la orden más tarde: continúa donde quedó y no trae nada dos veces.",
      en: "Repeat the command later: it goes on where it stopped and brings nothing twice.",
      fr: "Relancez la commande plus tard : elle reprend où elle s’est arrêtée et n’apporte rien deux fois.",
    },
    ...(cause === undefined ? {} : { cause }),
  });
}

export function answerIsNotUnderstood(address: string, what: string): Problem {
  const named = quote(address);
  return new Problem("intake/server-answer-is-not-understood", {
    message: {
      es: `La respuesta de ${named.es} no se entiende: ${what}.`,
      en: `The answer of ${named.en} is not understood: ${what}.`,
      fr: `La réponse de ${named.fr} n’est pas comprise : ${what}.`,
    },
    cure: {
      es: "Compruebe que la dirección sea la del servidor mismo (sin /app ni #), y su versión.",
      en: "Check that the address is that of the server itself (without /app or #), and its version.",
      fr: "Vérifiez que l’adresse est celle du serveur lui-même (sans /app ni #), et sa version.",
    },
  });
}

export function nameIsNoElement(name: string): Problem {
  const named = quote(name);
  const what: Texts = {
    es: `La pregunta ${named.es} no se puede escribir como XML.`,
    en: `The question ${named.en} cannot be written as XML.`,
    fr: `La question ${named.fr} ne peut pas s’écrire en XML.`,
  };
  return new Problem("intake/question-is-no-element", {
    message: what,
    cure: {
      es: "Dele en la correspondencia un nombre de letras, cifras y guiones bajos.",
      en: "Give it a name of letters, digits and underscores in the mapping.",
      fr: "Donnez-lui dans la correspondance un nom de lettres, chiffres et tirets bas.",
    },
  });
}
