// `tornaviaje findings …` and `recommendations …`: what the study says and asks for, and what people decide on it.
import { resolve } from "node:path";
import type { Language, Texts } from "#base/text";
import { realEffects } from "#workbench/effect/real-effects";
import { readFileOf } from "#workbench/file-problems";
import { decideFinding, decideRecommendation, getRecommendation } from "#workbench/recommendations/decide";
import { readChange } from "#workbench/recommendations/read-change";
import {
  checkReviewed,
  type Reviewed,
  readFindings,
  readReviewed,
  type StandingFinding,
} from "#workbench/recommendations/read-reviewed";
import { writeDecisions } from "#workbench/recommendations/write-decisions";
import { type Command, type Invocation, type PositionalSpec, textOption } from "../command.ts";
import { required, some, textSpec } from "../options.ts";
import { writeIssue } from "../write-issues.ts";
import { DIRECTORY_OPTIONS, tellResult } from "./services-directory.ts";

const REASON = textSpec("reason", "<text>", {
  es: "motivo; queda con la decisión",
  en: "reason; it stays with the decision",
  fr: "motif ; il reste avec la décision",
});

const BY = textSpec("by", "<role>", {
  es: "cargo de quien decide, para imprimir (si no: la cuenta)",
  en: "role of who decides, for print (otherwise: the account)",
  fr: "fonction de qui décide, pour l’impression (sinon : le compte)",
});

const PLACE = textSpec("place", "<code>", {
  es: "REG, un país o una ciudad",
  en: "REG, a country or a city",
  fr: "REG, un pays ou une ville",
});

const RECOMMENDATION: PositionalSpec = {
  name: "recommendation",
  help: { es: "clave de la recomendación", en: "id of the recommendation", fr: "identifiant de la recommandation" },
};

const FINDING: PositionalSpec = {
  name: "finding",
  help: { es: "clave del hallazgo", en: "id of the finding", fr: "identifiant du constat" },
};

const STRENGTH: Readonly<Record<StandingFinding["finding"]["strength"], Texts>> = {
  strong: { es: "firme", en: "strong", fr: "solide" },
  fair: { es: "aceptable", en: "fair", fr: "correct" },
  weak: { es: "débil", en: "weak", fr: "fragile" },
};

const ASIDE: Texts = { es: "apartado", en: "set aside", fr: "écarté" };
const NO_ANSWER: Texts = { es: "sin respuesta", en: "unanswered", fr: "sans réponse" };

const findingsCommand: Command = {
  name: "findings",
  summary: {
    es: "Los hallazgos del último cálculo, con su fuerza y las recomendaciones que los responden.",
    en: "The findings of the last run, with their strength and the recommendations that answer them.",
    fr: "Les constats du dernier calcul, avec leur solidité et les recommandations qui y répondent.",
  },
  positionals: [],
  options: [PLACE, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const place = textOption(invocation, "place");
    return tellResult(
      invocation,
      async ({ store }, study) =>
        (await readFindings(store, study)).filter(({ finding }) => place === undefined || finding.place === place),
      (found, language) => found.map((one) => findingLine(one, language)),
    );
  },
};

function findingLine({ finding, answeredBy, isSetAside }: StandingFinding, language: Language): string {
  const answer = isSetAside ? ASIDE[language] : answeredBy.join(", ") || NO_ANSWER[language];
  return [finding.id, STRENGTH[finding.strength][language], finding.headline[language], answer].join("\t");
}

function decideOnFinding(name: "set-aside" | "reopen", summary: Texts): Command {
  return {
    name: `findings ${name}`,
    summary,
    positionals: [FINDING],
    options: [REASON, BY, ...DIRECTORY_OPTIONS],
    run: (invocation) => {
      const decision = {
        action: name === "reopen" ? "reopened" : "set-aside",
        reason: required(textOption(invocation, "reason"), `findings ${name}`, "reason"),
        ...some("by", textOption(invocation, "by")),
      } as const;
      const finding = invocation.positionals[0] ?? "";
      return tellResult(
        invocation,
        (workbench, study) => decideFinding(workbench, study, { finding, decision }),
        (found, language) => [findingLine(found, language)],
      );
    },
  };
}

const STATUS: Readonly<Record<Reviewed["status"], Texts>> = {
  drafted: { es: "propuesta", en: "drafted", fr: "proposée" },
  accepted: { es: "aceptada", en: "accepted", fr: "acceptée" },
  refused: { es: "rechazada", en: "refused", fr: "refusée" },
  merged: { es: "unida a otra", en: "merged", fr: "fusionnée" },
};

function recommendationLine({ recommendation, status }: Reviewed, language: Language): string {
  return [recommendation.id, STATUS[status][language], recommendation.action[language]].join("\t");
}

const listCommand: Command = {
  name: "recommendations",
  summary: {
    es: "Las recomendaciones, la más urgente primero, con lo que se decidió de cada una.",
    en: "The recommendations, most pressing first, with what was decided on each.",
    fr: "Les recommandations, les plus pressantes d’abord, avec ce qui a été décidé de chacune.",
  },
  positionals: [],
  options: [PLACE, ...DIRECTORY_OPTIONS],
  run: (invocation) => {
    const place = textOption(invocation, "place");
    return tellResult(
      invocation,
      async ({ store }, study) =>
        (await readReviewed(store, study)).reviewed
          .filter(({ recommendation }) => place === undefined || recommendation.place === place)
          .toSorted((a, b) => b.recommendation.priority - a.recommendation.priority),
      (found, language) => found.map((one) => recommendationLine(one, language)),
    );
  },
};

const showCommand: Command = {
  name: "recommendations show",
  summary: {
    es: "Una recomendación entera: acción, primer paso, razón y cada decisión.",
    en: "One recommendation in full: action, first step, reason and every decision.",
    fr: "Une recommandation entière : action, premier pas, raison et chaque décision.",
  },
  positionals: [RECOMMENDATION],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(
      invocation,
      (workbench, study) => getRecommendation(workbench, study, invocation.positionals[0] ?? ""),
      (one, language) => [
        recommendationLine(one, language),
        one.recommendation.firstStep[language],
        one.recommendation.reason[language],
        one.recommendation.addressees.join(", "),
        ...one.actions.map(({ on, action, by, reason }) => [on.slice(0, 10), action, by, reason].join("\t")),
      ],
    ),
};

interface Deciding {
  readonly name: "accept" | "refuse" | "merge";
  readonly action: "accepted" | "refused" | "merged";
  readonly summary: Texts;
}

function decide({ name, action, summary }: Deciding): Command {
  const into: PositionalSpec = {
    name: "into",
    help: { es: "la que sigue en pie", en: "the one that stands", fr: "celle qui reste" },
  };
  return {
    name: `recommendations ${name}`,
    summary,
    positionals: action === "merged" ? [RECOMMENDATION, into] : [RECOMMENDATION],
    options: [REASON, BY, ...DIRECTORY_OPTIONS],
    run: (invocation) => {
      const target = invocation.positionals[1];
      return note(invocation, `recommendations ${name}`, { action, ...some("into", target) });
    },
  };
}

const editCommand: Command = {
  name: "recommendations edit",
  summary: {
    es: "Cambia una recomendación y la acepta: words, firstStep, term o addressees, de un archivo YAML.",
    en: "Changes a recommendation and accepts it: words, firstStep, term or addressees, from a YAML file.",
    fr: "Modifie une recommandation et l’accepte : words, firstStep, term ou addressees, d’un fichier YAML.",
  },
  positionals: [
    RECOMMENDATION,
    { name: "change.yaml", help: { es: "lo que cambia", en: "what changes", fr: "ce qui change" } },
  ],
  options: [REASON, BY, ...DIRECTORY_OPTIONS],
  run: async (invocation) => {
    const file = resolve(invocation.caller.folder, invocation.positionals[1] ?? "");
    const text = new TextDecoder().decode(await readFileOf(realEffects(), file));
    return note(invocation, "recommendations edit", { action: "changed", ...readChange(text, file) });
  },
};

type Decision = Omit<Parameters<typeof decideRecommendation>[2]["decision"], "reason" | "by">;

function note(invocation: Invocation, command: string, said: Decision): Promise<number> {
  const reason = required(textOption(invocation, "reason"), command, "reason");
  const decision = { ...said, reason, ...some("by", textOption(invocation, "by")) };
  const recommendation = invocation.positionals[0] ?? "";
  return tellResult(
    invocation,
    (workbench, study) => decideRecommendation(workbench, study, { recommendation, decision }),
    (one, language) => [recommendationLine(one, language)],
  );
}

const checkCommand: Command = {
  name: "recommendations check",
  summary: {
    es: "Bases débiles, decisiones sobre números que cambiaron y hallazgos firmes sin respuesta.",
    en: "Thin ground, decisions on numbers that have changed, and strong findings without an answer.",
    fr: "Bases fragiles, décisions sur des chiffres qui ont changé, constats solides sans réponse.",
  },
  positionals: [],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(
      invocation,
      ({ store }, study) => checkReviewed(store, study),
      (issues, language) => issues.map((issue) => writeIssue(issue, language)),
    ),
};

const exportCommand: Command = {
  name: "recommendations export",
  summary: {
    es: "Escribe todas las decisiones como recommendations.yaml (o .json), para la carpeta del estudio.",
    en: "Writes every decision as recommendations.yaml (or .json), for the study folder.",
    fr: "Écrit toutes les décisions en recommendations.yaml (ou .json), pour le dossier de l’étude.",
  },
  positionals: [],
  options: DIRECTORY_OPTIONS,
  run: (invocation) =>
    tellResult(
      invocation,
      ({ store }, study) => writeDecisions(store, study),
      ({ text }) => text.trimEnd().split("\n"),
    ),
};

export const recommendationCommands: readonly Command[] = [
  findingsCommand,
  decideOnFinding("set-aside", {
    es: "Aparta un hallazgo firme que ninguna recomendación responde, con motivo.",
    en: "Sets aside a strong finding that no recommendation answers, with a reason.",
    fr: "Écarte un constat solide auquel aucune recommandation ne répond, avec un motif.",
  }),
  decideOnFinding("reopen", {
    es: "Vuelve a poner en pie un hallazgo apartado.",
    en: "Brings back a finding that was set aside.",
    fr: "Rétablit un constat écarté.",
  }),
  listCommand,
  showCommand,
  decide({
    name: "accept",
    action: "accepted",
    summary: {
      es: "Acepta una recomendación tal como está.",
      en: "Accepts a recommendation as it stands.",
      fr: "Accepte une recommandation telle quelle.",
    },
  }),
  editCommand,
  decide({
    name: "merge",
    action: "merged",
    summary: {
      es: "Une una recomendación a otra, que desde ahora responde también sus hallazgos.",
      en: "Merges a recommendation into another, which answers its findings from now on.",
      fr: "Fusionne une recommandation avec une autre, qui répond dès lors à ses constats.",
    },
  }),
  decide({
    name: "refuse",
    action: "refused",
    summary: {
      es: "Rechaza una recomendación, con motivo.",
      en: "Refuses a recommendation, with a reason.",
      fr: "Refuse une recommandation, avec un motif.",
    },
  }),
  checkCommand,
  exportCommand,
];
