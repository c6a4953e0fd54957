// What moved between two rounds, for everybody, women and men: both estimates, the change with its interval, beyond chance or not.
import type { Movement, RoundPair } from "#analysis/rounds/round-change";
import { formatCount } from "#base/format-number";
import { groupBy } from "#base/group-by";
import type { Texts } from "#base/text";
import type { Cell, Table, TableRow } from "../../document/document.ts";
import { markOfTable, type ReportContext } from "../report-context.ts";
import {
  changesHere,
  type Moved,
  measureName,
  movement,
  pairOf,
  roundsSubtitle,
  sayDifferenceOf,
  sayRound,
  sizesOf,
  waveName,
} from "../say/say-rounds.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, wordColumn } from "./cells.ts";
import { confidenceWords, partId, say, surveyNotes, surveySource, word } from "./table-parts.ts";

const GROUPS = ["improved", "worsened", "rose", "fell"] as const;

/** Measures that moved, the surest first; where none did, the nearest to it. Undefined where there was one round. */
export function changesTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const all = changesHere(context);
  const pair = pairOf(context, all[0]?.change.table ?? "");
  if (pair === undefined) return undefined;
  const own = all.filter(({ change }) => change.table === pair.table);
  const measures = [...groupBy(own, ({ indicator }) => indicator.id).values()];
  const top = Number(attributes.top ?? 6);
  const moved = GROUPS.flatMap((group) =>
    measures
      .filter((measure) => headlineOf(measure) === group)
      .toSorted(bySurety)
      .slice(0, top),
  );
  const rows = (moved.length > 0 ? moved : measures.toSorted(bySurety).slice(0, 4)).flatMap((one) =>
    measureRows(context, one),
  );
  const [before, after] = pair.waves.map((wave) => waveName(context, wave));
  return {
    type: "table",
    id: partId("table", "changes", attributes),
    title: titleOf(context, own),
    subtitle: `${roundsSubtitle(context, pair)}; ${confidenceWords(context)}`,
    columns: [
      wordColumn({ key: "measure", head: word(context, "indicator"), width: 2.6 }),
      numberColumn({ key: "before", head: before ?? "", width: 1.7 }),
      numberColumn({ key: "after", head: after ?? "", width: 1.7 }),
      numberColumn({ key: "change", head: say(context, CHANGE), unit: say(context, POINTS), width: 2 }),
      numberColumn({ key: "n", head: "n", width: 1.2 }),
    ],
    rows,
    notes: notesOf(context, pair, own),
    source: surveySource(context, pair.table),
    mark: markOfTable(context, pair.table),
  };
}

/** Everybody, women and men of one measure: which way it moved for any of them, everybody first. */
function headlineOf(measure: readonly Moved[]) {
  const ways = measure.map(movement).filter((way) => way !== "unclear");
  return ways[0];
}

function bySurety(a: readonly Moved[], b: readonly Moved[]): number {
  const surest = (measure: readonly Moved[]) => Math.min(...measure.map(({ change }) => change.p));
  return surest(a) - surest(b);
}

/** The measure heads its rows, so that its name is said again where they go on over a page. */
function measureRows(context: ReportContext, measure: readonly Moved[]): readonly TableRow[] {
  const [first] = measure;
  if (first === undefined) return [];
  const way = headlineOf(measure) ?? "unclear";

  const name = measureName(context, first.indicator).replace(/^\p{Lu}(?!\p{Lu})/u, (letter) => letter.toLowerCase());
  return [
    groupRow(`${say(context, HEADS[way])} · ${name}`),
    ...measure.map((moved) => bodyRow(cellsOf(context, moved))),
  ];
}

function cellsOf(context: ReportContext, moved: Moved): readonly Cell[] {
  const { language } = context;
  const { change } = moved;
  const { before, after, unit, domain, id, flags } = change;
  const name = domain.sex === "all" ? say(context, EVERYBODY) : word(context, SEX[domain.sex]);
  const chance = movement(moved) === "unclear" ? CHANCE_MARK : "";
  const weak = flags.includes("weak") ? "*" : "";
  return [
    { text: name },
    { text: sayRound(before, unit, language), value: before.value, evidence: id },
    { text: sayRound(after, unit, language), value: after.value, evidence: id },
    { text: `${sayDifferenceOf(change, unit, language)}${weak}${chance}`, value: change.difference, evidence: id },
    { text: sizesOf(change, language) },
  ];
}

const EVERYBODY: Texts = { es: "En conjunto", en: "Everybody", fr: "Ensemble" };
const SEX = { female: "women", male: "men" } as const;

/** Follows a change that chance alone may have made. */
export const CHANCE_MARK = "°";

function notesOf(context: ReportContext, { n, both, waves }: RoundPair, own: readonly Moved[]): readonly string[] {
  const { language, place } = context;
  const count = (number: number) => formatCount(number, language);
  const again =
    place === "REG" && both !== undefined
      ? [AGAIN[language](count(both), count(n[1]), waveName(context, waves[1]))]
      : [];
  return [
    ...again,
    say(context, CITIES),
    say(context, CORRECTED),
    ...surveyNotes(
      context,
      own.map(({ change }) => change),
    ),
  ];
}

function titleOf({ language }: ReportContext, own: readonly Moved[]): string {
  const ways = own.map(movement);
  const count = (...wanted: readonly string[]) => ways.filter((way) => wanted.includes(way)).length;
  const [better, worse, either] = [count("improved"), count("worsened"), count("rose", "fell")];
  const [all, moved, good, bad] = [own.length, better + worse + either, better, worse].map((one) =>
    formatCount(one, language),
  );
  if (better + worse + either === 0) return NOTHING[language](all ?? "");
  return TITLE[language]({ all: all ?? "", moved: moved ?? "", good: good ?? "", bad: bad ?? "" });
}

interface Counts {
  readonly all: string;
  readonly moved: string;
  readonly good: string;
  readonly bad: string;
}

const TITLE = {
  es: ({ all, moved, good, bad }: Counts) =>
    `De ${all} comparaciones, ${moved} cambiaron más de lo que explica el azar: ${good} para bien y ${bad} para mal`,
  en: ({ all, moved, good, bad }: Counts) =>
    `Of ${all} comparisons, ${moved} moved more than chance explains: ${good} for the better and ${bad} for the worse`,
  fr: ({ all, moved, good, bad }: Counts) =>
    `Sur ${all} comparaisons, ${moved} ont évolué au-delà du hasard : ${good} en mieux et ${bad} en moins bien`,
};
const NOTHING = {
  es: (all: string) => `Ninguna de ${all} comparaciones cambió más de lo que explica el azar`,
  en: (all: string) => `None of ${all} comparisons moved more than chance explains`,
  fr: (all: string) => `Aucune des ${all} comparaisons n’a évolué au-delà du hasard`,
};
const HEADS: Readonly<Record<Movement, Texts>> = {
  improved: { es: "Mejoró", en: "Improved", fr: "En mieux" },
  worsened: { es: "Empeoró", en: "Worsened", fr: "En moins bien" },
  rose: { es: "Aumentó", en: "Rose", fr: "En hausse" },
  fell: { es: "Disminuyó", en: "Fell", fr: "En baisse" },
  unclear: { es: "Sin cambio que se pueda afirmar", en: "No change that can be told", fr: "Aucune évolution certaine" },
};
const CHANGE: Texts = { es: "Cambio", en: "Change", fr: "Évolution" };
const POINTS: Texts = { es: "puntos", en: "points", fr: "points" };
const AGAIN = {
  es: (both: string, all: string, wave: string) =>
    `${both} de las ${all} personas de «${wave}» habían respondido antes; el intervalo del cambio cuenta con ello.`,
  en: (both: string, all: string, wave: string) =>
    `${both} of the ${all} people of “${wave}” had answered before; the interval of the change takes that into account.`,
  fr: (both: string, all: string, wave: string) =>
    `${both} des ${all} personnes de « ${wave} » avaient déjà répondu ; l’intervalle de l’évolution en tient compte.`,
};
export const CITIES: Texts = {
  es: "Solo ciudades encuestadas en las dos rondas: los valores pueden diferir de los de otros capítulos.",
  en: "Only cities asked in both rounds: values may differ from those of other chapters.",
  fr: "Seulement les villes interrogées aux deux vagues : les valeurs peuvent différer de celles d’autres chapitres.",
};
export const CORRECTED: Texts = {
  es: "Corregido por todas las comparaciones de un lugar entre dos rondas (Benjamini-Hochberg): de los cambios afirmados, en promedio uno de cada veinte, como máximo, es azar. ° = puede ser azar.",
  en: "Corrected for all comparisons of one place between two rounds (Benjamini–Hochberg): of the changes claimed, one in twenty at most is chance on average. ° = may be chance.",
  fr: "Corrigé pour toutes les comparaisons d’un lieu entre deux vagues (Benjamini-Hochberg) : parmi les évolutions affirmées, une sur vingt au plus relève en moyenne du hasard. ° = peut relever du hasard.",
};
