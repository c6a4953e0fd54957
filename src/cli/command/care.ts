// `tornaviaje identity open|turn-key`, `withdraw`, `correct`: who somebody is, consent taken back, answers put right.
import { correctAnswer } from "#workbench/intake/correct-answer";
import { openIdentity } from "#workbench/intake/open-identity";
import { showConsent } from "#workbench/intake/show-consent";
import { turnIdentityKey } from "#workbench/intake/turn-identity-key";
import { withdrawConsent } from "#workbench/intake/withdraw-consent";
import { type Command, type PositionalSpec, textOption } from "../command.ts";
import { choiceOption, JSON_OPTION, required, textSpec } from "../options.ts";
import { STUDY_OPTION, studyOf } from "../study-option.ts";
import { DATA_OPTION, withWorkbench } from "../surroundings.ts";

const INSTANCE: PositionalSpec = {
  name: "instance",
  help: {
    es: "identificador del envío: uuid:…",
    en: "id of the submission: uuid:…",
    fr: "identifiant de l’envoi : uuid:…",
  },
};

const REASON = textSpec("reason", "<text>", {
  es: "motivo, sin nombres; queda en el registro",
  en: "reason, without names; it stays in the ledger",
  fr: "motif, sans noms ; il reste dans le registre",
});

const SHARED = [REASON, STUDY_OPTION, DATA_OPTION, JSON_OPTION];

export const identityOpenCommand: Command = {
  name: "identity open",
  summary: {
    es: "Abre la identidad de una persona para llamarla; la apertura queda en el registro.",
    en: "Opens the identity of a person for a call back; the opening stands in the ledger.",
    fr: "Ouvre l’identité d’une personne pour la rappeler ; l’ouverture figure au registre.",
  },
  positionals: [INSTANCE],
  options: SHARED,
  alsoAtServer: true,
  run: async (invocation) => {
    const reason = required(textOption(invocation, "reason"), "identity open", "reason");
    const opened = await withWorkbench(invocation, async (workbench) =>
      openIdentity(workbench, {
        study: await studyOf(invocation, workbench),
        instanceId: invocation.positionals[0] ?? "",
        reason,
      }),
    );
    if (invocation.options.json === true) invocation.output.say(JSON.stringify(opened, null, 2));
    else for (const { question, text } of opened.answers) invocation.output.say(`${question}: ${text}`);
    return 0;
  },
};

const CONSENT_WORDS = {
  es: {
    given: "sí",
    refused: "no",
    "not-asked": "sin respuesta",
    none: "El formulario no pregunta consentimiento.",
    withdrawn: "Retirado",
  },
  en: {
    given: "yes",
    refused: "no",
    "not-asked": "no answer",
    none: "The form asks no consent.",
    withdrawn: "Taken back",
  },
  fr: {
    given: "oui",
    refused: "non",
    "not-asked": "sans réponse",
    none: "Le formulaire ne demande pas de consentement.",
    withdrawn: "Retiré",
  },
} as const;

export const consentCommand: Command = {
  name: "consent",
  summary: {
    es: "Muestra a qué accedió una persona, con qué palabras y en qué versión del formulario.",
    en: "Shows what a person agreed to, in which words and in which version of the form.",
    fr: "Montre ce qu’une personne a accepté, en quels mots et dans quelle version du formulaire.",
  },
  positionals: [INSTANCE],
  options: [STUDY_OPTION, DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: async (invocation) => {
    const { output, options, positionals } = invocation;
    const shown = await withWorkbench(invocation, async (workbench) =>
      showConsent(workbench, await studyOf(invocation, workbench), positionals[0] ?? ""),
    );
    if (options.json === true) {
      output.say(JSON.stringify(shown, null, 2));
      return 0;
    }
    const words = CONSENT_WORDS[output.language];
    for (const { purpose, state, words: asked, version } of shown.consents)
      output.say(`${purpose}: ${words[state]} (${version}: ${Object.values(asked)[0] ?? ""})`);
    if (shown.consents.length === 0) output.say(words.none);
    if (shown.withdrawn !== null) output.say(`${words.withdrawn}: ${shown.withdrawn.at}`);
    return 0;
  },
};

export const identityTurnKeyCommand: Command = {
  name: "identity turn-key",
  summary: {
    es: "Cambia la llave del armario de identidades y lo cierra todo de nuevo.",
    en: "Changes the key of the cupboard of identities and seals everything again.",
    fr: "Change la clé de l’armoire des identités et scelle tout de nouveau.",
  },
  positionals: [],
  options: [DATA_OPTION, JSON_OPTION],
  alsoAtServer: true,
  run: async (invocation) => {
    const sealed = await withWorkbench(invocation, async (workbench) =>
      turnIdentityKey(workbench, await workbench.store.ledger.studies()),
    );
    const { output, options } = invocation;
    const lines = {
      es: "identidades cerradas de nuevo",
      en: "identities sealed again",
      fr: "identités scellées de nouveau",
    };
    output.say(options.json === true ? JSON.stringify({ sealed }) : `${sealed} ${lines[output.language]}`);
    return 0;
  },
};

export const withdrawCommand: Command = {
  name: "withdraw",
  summary: {
    es: "Una persona retira su consentimiento: se borra lo que se prometió.",
    en: "A person takes consent back: what was promised is erased.",
    fr: "Une personne retire son consentement : ce qui a été promis est effacé.",
  },
  positionals: [INSTANCE],
  options: [
    textSpec("keep", "nothing|answers", {
      es: "lo que el consentimiento permite conservar (si no: nothing)",
      en: "what the consent allows to keep (otherwise: nothing)",
      fr: "ce que le consentement permet de garder (sinon : nothing)",
    }),
    ...SHARED,
  ],
  alsoAtServer: true,
  run: async (invocation) => {
    const keeps = choiceOption(invocation, "withdraw", "keep", ["nothing", "answers"]) ?? "nothing";
    const reason = required(textOption(invocation, "reason"), "withdraw", "reason");
    const done = await withWorkbench(invocation, async (workbench) =>
      withdrawConsent(workbench, {
        study: await studyOf(invocation, workbench),
        instanceId: invocation.positionals[0] ?? "",
        keeps,
        reason,
      }),
    );
    const { output, options } = invocation;
    const lines = {
      es: `Borrado: ${done.identities} datos de identidad, ${done.destroyed} archivos sellados.`,
      en: `Erased: ${done.identities} identity answers, ${done.destroyed} sealed files.`,
      fr: `Effacé : ${done.identities} données d’identité, ${done.destroyed} fichiers scellés.`,
    };
    output.say(options.json === true ? JSON.stringify(done, null, 2) : lines[output.language]);
    return 0;
  },
};

export const correctCommand: Command = {
  name: "correct",
  summary: {
    es: "Corrige una respuesta; la original queda al lado, con quién, cuándo y por qué.",
    en: "Corrects an answer; the original stays beside it, with who, when and why.",
    fr: "Corrige une réponse ; l’originale reste à côté, avec qui, quand et pourquoi.",
  },
  positionals: [
    INSTANCE,
    {
      name: "question",
      help: { es: "pregunta: perfil/edad", en: "question: profile/age", fr: "question : profil/age" },
    },
    { name: "value", help: { es: "respuesta corregida", en: "corrected answer", fr: "réponse corrigée" } },
  ],
  options: SHARED,
  alsoAtServer: true,
  run: async (invocation) => {
    const [instanceId = "", question = "", value = ""] = invocation.positionals;
    const reason = required(textOption(invocation, "reason"), "correct", "reason");
    const done = await withWorkbench(invocation, async (workbench) =>
      correctAnswer(workbench, { study: await studyOf(invocation, workbench), instanceId, question, value, reason }),
    );
    const { output, options } = invocation;
    output.say(
      options.json === true
        ? JSON.stringify(done, null, 2)
        : `${question}: ${done.before ?? "–"} → ${done.value || "–"}`,
    );
    return 0;
  },
};
