// `tornaviaje services verify|edit|review|merge|apart|undo|link|links|unlink`: what people find out and decide about services.

import { keepApart, mergeService, reviewChange, undoOnServices } from "#workbench/services/decide-on-services";
import { editService, type ServiceCheck, verifyService } from "#workbench/services/observe-service";
import { listProviderLinks, makeProviderLink, revokeProviderLink } from "#workbench/services/provider-links";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { chosen, numberOption, required, some, textSpec } from "../options.ts";
import { valueDoesNotFit, wordIsNotKnown } from "../problems.ts";
import { FIELD_AND_VALUE } from "../value-shapes.ts";
import { DIRECTORY_OPTIONS, SERVICE, showLines, tellResult } from "./services-directory.ts";

const REASON = textSpec("reason", "<text>", {
  es: "motivo; queda en la historia",
  en: "reason; it stays in the history",
  fr: "motif ; il reste dans l’historique",
});

function other(name: string): PositionalSpec {
  return { name, help: { es: "otro servicio", en: "another service", fr: "autre service" } };
}

const ACTION: PositionalSpec = {
  name: "action",
  help: {
    es: "identificador de la acción o de la importación, de services history",
    en: "id of the action or import, from services history",
    fr: "identifiant de l’action ou de l’import, dans services history",
  },
};

const servicesVerifyCommand: Command = {
  name: "services verify",
  summary: {
    es: "Anota una llamada o una visita: si funciona y qué dijo.",
    en: "Notes a call or a visit: whether it works, and what it said.",
    fr: "Note un appel ou une visite : s’il fonctionne et ce qu’il a dit.",
  },
  positionals: [SERVICE],
  options: [
    textSpec("by", "call|visit", { es: "cómo", en: "how", fr: "comment" }),
    textSpec("works", "yes|no", { es: "si funciona", en: "whether it works", fr: "s’il fonctionne" }),
    textSpec("fields", "<column=value|…>", {
      es: 'datos confirmados o nuevos, separados por |: "phone=+503 2222 1111|hours=lunes a viernes 8-16"',
      en: 'fields confirmed or new, parted by |: "phone=+503 2222 1111|hours=lunes a viernes 8-16"',
      fr: 'données confirmées ou nouvelles, séparées par | : "phone=+503 2222 1111|hours=lunes a viernes 8-16"',
    }),
    textSpec("note", "<text>", { es: "nota", en: "note", fr: "note" }),
    textSpec("on", "<day>", { es: "día (si no: hoy)", en: "day (otherwise: today)", fr: "jour (sinon : aujourd’hui)" }),
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const check: ServiceCheck = {
      service: invocation.positionals[0] ?? "",
      by: oneOf(invocation, "by", ["call", "visit"]),
      works: oneOf(invocation, "works", ["yes", "no"]) === "yes",
      fields: readFields(textOption(invocation, "fields")),
      ...some("note", textOption(invocation, "note")),
      ...some("on", textOption(invocation, "on")),
    };
    return tellResult(invocation, (workbench, study) => verifyService(workbench, study, check), showLines);
  },
};

function oneOf<const Word extends string>(invocation: Invocation, name: string, words: readonly Word[]): Word {
  return chosen(textOption(invocation, name), words, { command: "services verify", place: `--${name}` });
}

function readFields(text: string | undefined): Readonly<Record<string, string>> {
  const parts = (text ?? "").split("|").filter((part) => part.trim() !== "");
  return Object.fromEntries(
    parts.map((part) => {
      const at = part.indexOf("=");
      if (at === -1) throw valueDoesNotFit("services verify", `--fields ${part}`, FIELD_AND_VALUE);
      return [part.slice(0, at).trim(), part.slice(at + 1)];
    }),
  );
}

const servicesEditCommand: Command = {
  name: "services edit",
  summary: {
    es: "Corrige un dato de un servicio; lo anterior queda en la historia.",
    en: "Puts one field of a service right; what stood there stays in the history.",
    fr: "Corrige une donnée d’un service ; l’ancienne reste dans l’historique.",
  },
  positionals: [
    SERVICE,
    {
      name: "field",
      help: {
        es: "dato: phone, hours, until…",
        en: "field: phone, hours, until…",
        fr: "donnée : phone, hours, until…",
      },
    },
    {
      name: "value",
      help: {
        es: "valor; vacío si ya no vale",
        en: "value; empty when it is not so any more",
        fr: "valeur ; vide si ce n’est plus vrai",
      },
    },
  ],
  options: [REASON, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const [service = "", field = "", value = ""] = invocation.positionals;
    const reason = required(textOption(invocation, "reason"), "services edit", "reason");
    return tellResult(
      invocation,
      (workbench, study) => editService(workbench, study, { service, fields: { [field]: value }, reason }),
      showLines,
    );
  },
};

const servicesReviewCommand: Command = {
  name: "services review",
  summary: {
    es: "Acepta o rechaza lo que un proveedor cambió por su enlace.",
    en: "Accepts or refuses what a provider changed by its link.",
    fr: "Accepte ou refuse ce qu’un prestataire a changé par son lien.",
  },
  positionals: [
    SERVICE,
    ACTION,
    { name: "verdict", help: { es: "accept o refuse", en: "accept or refuse", fr: "accept ou refuse" } },
  ],
  options: [REASON, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const [service = "", of = "", word = ""] = invocation.positionals;
    const verdict = word === "accept" ? "accepted" : word === "refuse" ? "refused" : undefined;
    if (verdict === undefined)
      throw wordIsNotKnown("services review", { place: "<verdict>", word, known: ["accept", "refuse"] });
    const review = { service, of, verdict, ...some("reason", textOption(invocation, "reason")) } as const;
    return tellResult(invocation, (workbench, study) => reviewChange(workbench, study, review), showLines);
  },
};

const servicesMergeCommand: Command = {
  name: "services merge",
  summary: {
    es: "Dos servicios son uno: el primero sigue bajo el segundo, con motivo.",
    en: "Two services are one: the first goes on under the second, with a reason.",
    fr: "Deux services n’en font qu’un : le premier continue sous le second, avec un motif.",
  },
  positionals: [SERVICE, other("into")],
  options: [REASON, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const [from = "", into = ""] = invocation.positionals;
    const reason = required(textOption(invocation, "reason"), "services merge", "reason");
    return tellResult(
      invocation,
      (workbench, study) => mergeService(workbench, study, { from, into, reason }),
      showLines,
    );
  },
};

const servicesApartCommand: Command = {
  name: "services apart",
  summary: {
    es: "Dos servicios parecidos no son uno: el par no se propone más.",
    en: "Two services that look alike are not one: the pair is not proposed again.",
    fr: "Deux services semblables sont distincts : la paire n’est plus proposée.",
  },
  positionals: [SERVICE, other("other")],
  options: [REASON, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const [one = "", second = ""] = invocation.positionals;
    const reason = required(textOption(invocation, "reason"), "services apart", "reason");
    return tellResult(
      invocation,
      async (workbench, study) => {
        await keepApart(workbench, study, { one, other: second, reason });
        return { one, other: second };
      },
      () => [`${one} ≠ ${second}`],
    );
  },
};

const UNDONE = { es: "acciones deshechas", en: "actions undone", fr: "actions annulées" } as const;

const servicesUndoCommand: Command = {
  name: "services undo",
  summary: {
    es: "Deshace una acción o una importación entera; también lo deshecho puede deshacerse.",
    en: "Undoes an action or a whole import; what was undone can be undone in turn.",
    fr: "Annule une action ou un import entier ; une annulation s’annule aussi.",
  },
  positionals: [ACTION],
  options: [REASON, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const of = invocation.positionals[0] ?? "";
    const reason = required(textOption(invocation, "reason"), "services undo", "reason");
    return tellResult(
      invocation,
      async (workbench, study) => ({ undone: await undoOnServices(workbench, study, { of, reason }) }),
      ({ undone }, language) => [`${undone} ${UNDONE[language]}`],
    );
  },
};

const servicesLinkCommand: Command = {
  name: "services link",
  summary: {
    es: "Hace un enlace para que el proveedor mantenga su ficha; sin cuenta.",
    en: "Makes a link by which the provider keeps its entry true; without an account.",
    fr: "Crée un lien par lequel le prestataire tient sa fiche à jour ; sans compte.",
  },
  positionals: [SERVICE],
  options: [
    textSpec("days", "<number>", {
      es: "días que sirve (si no: 365)",
      en: "days it is good for (otherwise: 365)",
      fr: "jours de validité (sinon : 365)",
    }),
    ...DIRECTORY_OPTIONS,
  ],
  run: (invocation) => {
    const wish = {
      service: invocation.positionals[0] ?? "",
      ...some("days", numberOption(invocation, "services link", "days")),
    };
    return tellResult(
      invocation,
      async (workbench, study) => {
        const made = await makeProviderLink(workbench, study, wish);
        return { ...made, path: `/services/${encodeURIComponent(study)}/answer/${made.token}` };
      },
      ({ path, expiresAt }) => [`${path}  (→ ${expiresAt.slice(0, 10)})`],
    );
  },
};

const servicesLinksCommand: Command = {
  name: "services links",
  summary: {
    es: "Enlaces de proveedores, con su vencimiento.",
    en: "Links of providers, with their end.",
    fr: "Liens des prestataires, avec leur échéance.",
  },
  positionals: [],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(invocation, listProviderLinks, (links) =>
      links.map(
        ({ id, service, expiresAt, revokedAt }) =>
          `${id}  ${service}  ${revokedAt === null ? `→ ${expiresAt.slice(0, 10)}` : "×"}`,
      ),
    ),
};

const servicesUnlinkCommand: Command = {
  name: "services unlink",
  summary: {
    es: "Retira un enlace de proveedor.",
    en: "Withdraws a provider’s link.",
    fr: "Retire le lien d’un prestataire.",
  },
  positionals: [
    { name: "link", help: { es: "identificador del enlace", en: "id of the link", fr: "identifiant du lien" } },
  ],
  options: DIRECTORY_OPTIONS,
  run: (invocation) => {
    const id = invocation.positionals[0] ?? "";
    return tellResult(
      invocation,
      async (workbench, study) => {
        await revokeProviderLink(workbench, study, id);
        return { id };
      },
      () => [`${id} ×`],
    );
  },
};

export const decideCommands: readonly Command[] = [
  servicesVerifyCommand,
  servicesEditCommand,
  servicesReviewCommand,
  servicesMergeCommand,
  servicesApartCommand,
  servicesUndoCommand,
  servicesLinkCommand,
  servicesLinksCommand,
  servicesUnlinkCommand,
];
