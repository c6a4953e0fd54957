// `tornaviaje rds`: what a sample in which people recruited each other says of its population.
import { basename, resolve } from "node:path";
import { formatNumber } from "#base/format-number";
import { drawFigure } from "#workbench/draw-figure";
import { realEffects } from "#workbench/effect/real-effects";
import {
  CHAIN_ESTIMATORS,
  type ChainAnswer,
  type ChainEstimator,
  type ChainQuestion,
  estimateChains,
} from "#workbench/estimate-chains";
import { type Command, type Invocation, type Output, textOption } from "../command.ts";
import { DATA_FILE_HELP, JSON_OPTION, numberOption, required, textSpec } from "../options.ts";
import { wordIsNotKnown } from "../problems.ts";
import { wholeFrom } from "../value-shapes.ts";
import { writeIssue } from "../write-issues.ts";
import { writeTable } from "../write-table.ts";
import { RDS_WORDS, type RdsWords } from "./rds-words.ts";

const NAME = "rds";

export const rdsCommand: Command = {
  name: NAME,
  summary: {
    es: "Estima una población a partir de una muestra en la que unas personas reclutaron a otras.",
    en: "Estimates a population from a sample in which people recruited each other.",
    fr: "Estime une population à partir d’un échantillon où les personnes se sont recrutées entre elles.",
  },
  positionals: [{ name: "file", help: DATA_FILE_HELP }],
  options: [
    textSpec("outcome", "<column>", {
      es: "respuesta que se estima",
      en: "answer to estimate",
      fr: "réponse à estimer",
    }),
    textSpec("id", "<column>", {
      es: "clave de la persona (si no: id)",
      en: "key of the person (otherwise: id)",
      fr: "clé de la personne (sinon : id)",
    }),
    textSpec("recruiter", "<column>", {
      es: "clave de quien la reclutó; vacía = semilla (si no: recruiter)",
      en: "key of whoever recruited them; empty = seed (otherwise: recruiter)",
      fr: "clé de qui l’a recrutée ; vide = graine (sinon : recruiter)",
    }),
    textSpec("degree", "<column>", {
      es: "cuántas personas de la población conoce (si no: degree)",
      en: "how many of the population they know (otherwise: degree)",
      fr: "combien de personnes de la population elle connaît (sinon : degree)",
    }),
    textSpec("estimator", "<name>", {
      es: `${CHAIN_ESTIMATORS.join(", ")} (si no: RDS-II)`,
      en: `${CHAIN_ESTIMATORS.join(", ")} (otherwise: RDS-II)`,
      fr: `${CHAIN_ESTIMATORS.join(", ")} (sinon : RDS-II)`,
    }),
    textSpec("population", "<number>", {
      es: "tamaño estimado de la población (si no: diez veces la muestra)",
      en: "estimated size of the population (otherwise: ten times the sample)",
      fr: "taille estimée de la population (sinon : dix fois l’échantillon)",
    }),
    textSpec("coupons", "<number>", {
      es: "cupones por persona, para revisar las cadenas",
      en: "coupons per person, to check the chains",
      fr: "coupons par personne, pour vérifier les chaînes",
    }),
    textSpec("samples", "<number>", {
      es: "muestras bootstrap (si no: 500)",
      en: "bootstrap samples (otherwise: 500)",
      fr: "échantillons bootstrap (sinon : 500)",
    }),
    textSpec("seed", "<text>", {
      es: "semilla del azar (si no: 1)",
      en: "seed of chance (otherwise: 1)",
      fr: "graine du hasard (sinon : 1)",
    }),
    textSpec("figure", "<file.svg>", {
      es: "dibuja las cadenas, sin claves",
      en: "draws the chains, without keys",
      fr: "dessine les chaînes, sans les clés",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const effects = realEffects();
    const answer = await estimateChains(effects, readQuestion(invocation));
    const { output } = invocation;
    const words = RDS_WORDS[output.language];
    for (const issue of answer.issues) output.tell(writeIssue(issue, output.language));
    const figure = textOption(invocation, "figure");
    if (figure !== undefined) {
      await drawFigure(effects, {
        path: resolve(figure),
        spec: { ...answer.chains, waveTitle: words.wave },
        language: output.language,
        title: words.title,
        subtitle: chainLine(answer, words),
        source: basename(invocation.positionals[0] ?? ""),
      });
    }
    if (invocation.options.json === true) output.say(JSON.stringify(withoutPicture(answer), null, 2));
    else tellChains(output, answer);
    return 0;
  },
};

function readQuestion(invocation: Invocation): ChainQuestion {
  const [population, coupons] = ["population", "coupons"].map((name) => numberOption(invocation, NAME, name));
  const samples = numberOption(invocation, NAME, "samples", wholeFrom(2));
  return {
    path: resolve(invocation.positionals[0] ?? ""),
    outcome: required(textOption(invocation, "outcome"), NAME, "outcome"),
    id: textOption(invocation, "id") ?? "id",
    recruiter: textOption(invocation, "recruiter") ?? "recruiter",
    degree: textOption(invocation, "degree") ?? "degree",
    estimator: readEstimator(textOption(invocation, "estimator") ?? "RDS-II"),
    seed: textOption(invocation, "seed") ?? "1",
    ...(population === undefined ? {} : { population }),
    ...(coupons === undefined ? {} : { coupons }),
    ...(samples === undefined ? {} : { samples }),
  };
}

function readEstimator(text: string): ChainEstimator {
  const found = CHAIN_ESTIMATORS.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found === undefined) throw wordIsNotKnown(NAME, { place: "--estimator", word: text, known: CHAIN_ESTIMATORS });
  return found;
}

function withoutPicture({ chains: _, ...answer }: ChainAnswer) {
  return answer;
}

function tellChains({ say, language }: Output, answer: ChainAnswer): void {
  const words = RDS_WORDS[language];
  const share = (value: number) => `${formatNumber(100 * Math.min(1, Math.max(0, value)), language, 1)} %`;
  const shown = (group: string | undefined) =>
    group === undefined ? (value: number) => formatNumber(value, language, 3) : share;
  const rows = answer.intervals.map(({ group, n, estimate, standardError, lower, upper, designEffect }) => {
    const show = shown(group);
    return [
      group ?? words.mean,
      formatNumber(n, language, 0),
      show(estimate),
      show(standardError),
      `${show(lower)} – ${show(upper)}`,
      formatNumber(designEffect, language, 1),
    ];
  });
  say(chainLine(answer, words));
  say("");
  for (const line of writeTable({ head: words.head, rows })) say(line);
  say("");
  say(`${words.estimator}: ${answer.estimator}; ${words.population}: ${formatNumber(answer.population, language, 0)}`);
  say(`${words.recruitment}: ${formatNumber(answer.recruitmentHomophily, language, 2)}`);
  for (const [group, value] of Object.entries(answer.populationHomophily)) {
    if (Number.isFinite(value)) say(`${words.acquaintance} (${group}): ${formatNumber(value, language, 2)}`);
  }
}

function chainLine({ recruits, seeds, longest }: ChainAnswer, words: RdsWords): string {
  return words.chains(recruits, seeds, longest);
}
