// The accepted recommendations whose number was asked again: where it stood, where it stands, and whether the gap closed.

import { formatCount, formatShare } from "#base/format-number";
import { joinMarks } from "#base/mark";
import type { Texts } from "#base/text";
import type { ChangeVerdict } from "#findings/recommendation/judge-change";
import { type JudgedByRounds, judgeByRounds } from "#findings/recommendation/judge-rounds";
import type { Cell, Table } from "../../document/document.ts";
import { acceptedHere } from "../part/accepted-here.ts";
import type { ReportContext } from "../report-context.ts";
import { SUPPRESSED } from "../say/say-number.ts";
import { measureName, roundsSubtitle, sayRound, sizesOf, waveName } from "../say/say-rounds.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, numberColumn, wordColumn } from "./cells.ts";
import { confidenceWords, partId, say, surveySource } from "./table-parts.ts";

interface Judged {
  readonly number: string;
  readonly judged: JudgedByRounds;
}

export function progressTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const rows = judgedHere(context);
  const pair = rows[0]?.judged.pair;
  if (pair === undefined) return undefined;
  const isOne = rows.every(({ judged }) => judged.pair.waves.join() === pair.waves.join());
  const [before, after] = isOne
    ? pair.waves.map((wave) => waveName(context, wave))
    : [say(context, BEFORE), say(context, LAST)];
  return {
    type: "table",
    id: partId("table", "progress", attributes),
    title: titleOf(context, rows),
    subtitle: `${roundsSubtitle(context, pair)}; ${confidenceWords(context)}`,
    columns: [
      wordColumn({ key: "recommendation", head: say(context, RECOMMENDATION), width: 0.7 }),
      wordColumn({ key: "measure", head: say(context, JUDGED_BY), width: 2.6 }),
      numberColumn({ key: "before", head: before ?? "", width: 1.5 }),
      numberColumn({ key: "after", head: after ?? "", width: 1.5 }),
      numberColumn({ key: "target", head: say(context, TARGET), width: 0.8 }),
      wordColumn({ key: "verdict", head: say(context, GAP), width: 1.5 }),
      numberColumn({ key: "n", head: "n", width: 1.2 }),
    ],
    rows: rows.map((row) => bodyRow(cellsOf(context, row))),
    notes: [say(context, OWN_INTERVAL)],
    source: surveySource(context, pair.table),
    mark: joinMarks(rows.map(({ judged }) => judged.change.mark)),
  };
}

function judgedHere(context: ReportContext): readonly Judged[] {
  return acceptedHere(context).flatMap(({ reviewed, number }) => {
    const judged = judgedAgain(context, reviewed.recommendation);
    return judged === undefined ? [] : [{ number, judged }];
  });
}

/** Undefined where nobody was asked again. */
export function judgedAgain(
  { input: { numbers, analysis, study } }: ReportContext,
  recommendation: Parameters<typeof judgeByRounds>[0],
): JudgedByRounds | undefined {
  const { rounds } = numbers;
  if (rounds === undefined) return undefined;
  const { currentWave: current } = study;
  return judgeByRounds(recommendation, {
    rounds,
    indicators: analysis.indicators,
    ...(current === undefined ? {} : { current }),
  });
}

function cellsOf(context: ReportContext, { number, judged: { change, target, verdict } }: Judged): readonly Cell[] {
  const { language } = context;
  const indicator = context.indicators.get(change.indicator);
  const name = indicator === undefined ? change.indicator : measureName(context, indicator);
  const said = { text: verdictWords(verdict)[language] };
  if (change.flags.includes("suppressed")) {
    const hidden = { text: SUPPRESSED, suppressed: true };
    return [{ text: number }, { text: name }, hidden, hidden, hidden, said, hidden];
  }
  return [
    { text: number },
    { text: name },
    { text: sayRound(change.before, "share", language), value: change.before.value, evidence: change.id },
    { text: sayRound(change.after, "share", language), value: change.after.value, evidence: change.id },
    { text: formatShare(target, language), value: target },
    said,
    { text: sizesOf(change, language) },
  ];
}

function titleOf({ language }: ReportContext, rows: readonly Judged[]): string {
  const count = (...verdicts: readonly ChangeVerdict[]) =>
    formatCount(rows.filter(({ judged }) => verdicts.includes(judged.verdict)).length, language);
  const all = formatCount(rows.length, language);
  const [smaller, wider] = [count("closed", "narrowed"), count("widened")];
  return {
    es: `De ${all} recomendaciones medidas de nuevo, la brecha se cerró o se redujo en ${smaller} y creció en ${wider}`,
    en: `Of ${all} recommendations measured again, the gap closed or narrowed for ${smaller} and widened for ${wider}`,
    fr: `Sur ${all} recommandations mesurées de nouveau, l’écart s’est comblé ou réduit pour ${smaller} et creusé pour ${wider}`,
  }[language];
}

export function verdictWords(verdict: ChangeVerdict): Texts {
  return VERDICTS[verdict];
}

const VERDICTS: Readonly<Record<ChangeVerdict, Texts>> = {
  closed: { es: "cerrada: meta alcanzada", en: "closed: goal reached", fr: "comblé : objectif atteint" },
  narrowed: { es: "menor", en: "narrower", fr: "réduit" },
  unchanged: {
    es: "sin cambio que se pueda afirmar",
    en: "no change that can be told",
    fr: "aucune évolution certaine",
  },
  widened: { es: "mayor", en: "wider", fr: "creusé" },
  unknown: { es: "no se puede decir", en: "cannot be said", fr: "on ne peut pas le dire" },
};
const RECOMMENDATION: Texts = { es: "Rec.", en: "Rec.", fr: "Rec." };
const JUDGED_BY: Texts = { es: "Se juzga por", en: "Judged by", fr: "Jugée par" };
const TARGET: Texts = { es: "Meta", en: "Goal", fr: "Objectif" };
const BEFORE: Texts = { es: "Antes", en: "Before", fr: "Avant" };
const LAST: Texts = { es: "Última ronda", en: "Last round", fr: "Dernière vague" };
const GAP: Texts = { es: "Brecha", en: "Gap", fr: "Écart" };
const OWN_INTERVAL: Texts = {
  es: "Cada recomendación se juzga por un solo número, elegido antes: aquí no se corrige por comparaciones múltiples. La meta parte del valor de la primera ronda en las mismas ciudades.",
  en: "Each recommendation is judged by one number, chosen beforehand: nothing is corrected for many comparisons here. The goal starts from the value of the first round in the same cities.",
  fr: "Chaque recommandation est jugée sur un seul nombre, choisi d’avance : rien n’est corrigé ici pour comparaisons multiples. L’objectif part de la valeur de la première vague dans les mêmes villes.",
};
