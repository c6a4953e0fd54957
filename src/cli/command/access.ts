// `tornaviaje access`: what people of each place can reach, from a table of demand, one of supply, and travel costs.
import { resolve } from "node:path";
import { formatNumber, formatShare } from "#base/format-number";
import { type AccessQuestion, type AnsweredAccess, answerAccess } from "#workbench/answer-access";
import { realEffects } from "#workbench/effect/real-effects";
import { type Command, type Invocation, type Output, textOption } from "../command.ts";
import { JSON_OPTION, numberOption, required, textSpec } from "../options.ts";
import { writeTable } from "../write-table.ts";

const NAME = "access";

export const accessCommand: Command = {
  name: NAME,
  summary: {
    es: "Mide a qué servicios puede llegar la población de cada lugar.",
    en: "Measures which services the people of each place can reach.",
    fr: "Mesure quels services la population de chaque lieu peut atteindre.",
  },
  positionals: [],
  options: [
    textSpec("demand", "<csv>", {
      es: "lugares: id, pop (o mujeres y hombres), lon, lat",
      en: "places: id, pop (or women and men), lon, lat",
      fr: "lieux : id, pop (ou femmes et hommes), lon, lat",
    }),
    textSpec("supply", "<csv>", {
      es: "servicios: id, capacity, lon, lat",
      en: "services: id, capacity, lon, lat",
      fr: "services : id, capacity, lon, lat",
    }),
    textSpec("cost", "<csv>", {
      es: "minutos: origin, dest, cost (si no: por distancia)",
      en: "minutes: origin, dest, cost (otherwise: by distance)",
      fr: "minutes : origin, dest, cost (sinon : selon la distance)",
    }),
    textSpec("method", "2sfca|e2sfca|3sfca|raam", { es: "método", en: "method", fr: "méthode" }),
    textSpec("max-cost", "<minutes>", { es: "límite de viaje", en: "limit of travel", fr: "limite de trajet" }),
    textSpec("weight", "gaussian:20|step:10=1,30=0.42|gravity:5,-1", {
      es: "peso según el costo",
      en: "weight by cost",
      fr: "poids selon le coût",
    }),
    textSpec("tau", "<minutes>", {
      es: "RAAM: minutos que pesan como una carga media (60)",
      en: "RAAM: minutes that weigh as one mean load (60)",
      fr: "RAAM : minutes qui pèsent comme une charge moyenne (60)",
    }),
    textSpec("need", "<column>", {
      es: "personas que lo necesitan",
      en: "people in need",
      fr: "personnes dans le besoin",
    }),
    textSpec("women", "<column>", { es: "columna de mujeres", en: "column of women", fr: "colonne des femmes" }),
    textSpec("men", "<column>", { es: "columna de hombres", en: "column of men", fr: "colonne des hommes" }),
    textSpec("capacity", "<column>", {
      es: "capacidad del servicio",
      en: "capacity of the service",
      fr: "capacité du service",
    }),
    textSpec("hours", "<column>", {
      es: "horas abiertas por semana (40 = capacidad entera)",
      en: "hours open a week (40 = whole capacity)",
      fr: "heures d’ouverture par semaine (40 = capacité entière)",
    }),
    textSpec("rank", "<column>", {
      es: "ordena los lugares para el índice de concentración",
      en: "ranks places for the concentration index",
      fr: "classe les lieux pour l’indice de concentration",
    }),
    textSpec("roads", "<map.osm.pbf>", {
      es: "mapa de OpenStreetMap: minutos por carretera, sin servidor",
      en: "map of OpenStreetMap: minutes by road, without a server",
      fr: "carte d’OpenStreetMap : minutes par la route, sans serveur",
    }),
    textSpec("valhalla", "<url>", {
      es: "servidor Valhalla: minutos por carretera",
      en: "Valhalla server: minutes by road",
      fr: "serveur Valhalla : minutes par la route",
    }),
    textSpec("costing", "auto|bus|pedestrian|bicycle|multimodal", {
      es: "por carretera: cómo se viaja (auto)",
      en: "by road: how people travel (auto)",
      fr: "par la route : moyen de transport (auto)",
    }),
    textSpec("speed", "<km/h>", {
      es: "sin costos: velocidad (25)",
      en: "without costs: speed (25)",
      fr: "sans coûts : vitesse (25)",
    }),
    textSpec("detour", "<factor>", {
      es: "sin costos: rodeo por calles (1.3)",
      en: "without costs: detour by roads (1.3)",
      fr: "sans coûts : détour par les routes (1,3)",
    }),
    JSON_OPTION,
  ],
  run: async (invocation) => {
    const answered = await answerAccess(realEffects(), questionOf(invocation));
    if (invocation.options.json === true) invocation.output.say(JSON.stringify(asJson(answered), null, 1));
    else tellAccess(invocation.output, answered);
    return 0;
  },
};

function questionOf(invocation: Invocation): AccessQuestion {
  const path = (name: string) => resolve(required(textOption(invocation, name), NAME, name));
  const [cost, roads] = [textOption(invocation, "cost"), textOption(invocation, "roads")];
  const [maxCost, tau] = [numberOption(invocation, NAME, "max-cost"), numberOption(invocation, NAME, "tau")];
  const columns = ["need", "women", "men", "capacity", "hours", "rank", "valhalla", "costing"] as const;
  const named = columns.flatMap((name) => {
    const column = textOption(invocation, name);
    return column === undefined ? [] : [[name, column] as const];
  });
  return {
    demand: path("demand"),
    supply: path("supply"),
    ...(cost === undefined ? {} : { cost: resolve(cost) }),
    ...(roads === undefined ? {} : { roads: resolve(roads) }),
    ...Object.fromEntries(named),
    plan: {
      method: textOption(invocation, "method") ?? "2sfca",
      weight: textOption(invocation, "weight"),
      maxCost,
      tau,
    },
    speedKilometresPerHour: numberOption(invocation, NAME, "speed") ?? 25,
    detourFactor: numberOption(invocation, NAME, "detour") ?? 1.3,
  };
}

function asJson({ ids, access, nearestMinutes, ...rest }: AnsweredAccess) {
  const number = (value: number | undefined) => (value === undefined || !Number.isFinite(value) ? null : value);
  const places = ids.map((id, at) => ({ id, access: number(access[at]), nearestMinutes: number(nearestMinutes[at]) }));
  return { ...rest, places };
}

const WORDS = {
  es: {
    people: "personas",
    mean: "acceso medio",
    without: "sin acceso",
    all: "todas",
    women: "mujeres",
    men: "hombres",
    within: "a menos de",
    gini: "Gini",
    concentration: "concentración",
    pairs: "pares",
    strangers: "filas de costo con lugares desconocidos",
    distance: "costos por distancia",
    roads: "costos por carretera",
  },
  en: {
    people: "people",
    mean: "mean access",
    without: "without access",
    all: "all",
    women: "women",
    men: "men",
    within: "within",
    gini: "Gini",
    concentration: "concentration",
    pairs: "pairs",
    strangers: "rows of cost with unknown places",
    distance: "costs by distance",
    roads: "costs by road",
  },
  fr: {
    people: "personnes",
    mean: "accès moyen",
    without: "sans accès",
    all: "toutes",
    women: "femmes",
    men: "hommes",
    within: "à moins de",
    gini: "Gini",
    concentration: "concentration",
    pairs: "paires",
    strangers: "lignes de coût avec lieux inconnus",
    distance: "coûts selon la distance",
    roads: "coûts par la route",
  },
} as const;

function tellAccess(
  { say, tell, language }: Output,
  { groups, lorenz, concentration, pairs, strangers, costs }: AnsweredAccess,
): void {
  const words = WORDS[language];
  const share = (value: number) => (Number.isFinite(value) ? formatShare(value, language, 1) : "–");
  const rows = (["all", "women", "men"] as const).flatMap((name) => {
    const group = groups[name];
    if (group === undefined) return [];
    const { people, mean, withoutShareOfOne, within30ShareOfOne, within60ShareOfOne } = group;
    return [
      [
        words[name],
        formatNumber(people, language, 0),
        mean.toPrecision(4),
        share(withoutShareOfOne),
        share(within30ShareOfOne),
        share(within60ShareOfOne),
      ],
    ];
  });
  const head = ["", words.people, words.mean, words.without, `${words.within} 30 min`, `${words.within} 60 min`];
  for (const line of writeTable({ head, rows })) say(line);
  const spread = [`${words.gini} ${formatNumber(lorenz.gini, language, 3)}`];
  if (concentration !== undefined) spread.push(`${words.concentration} ${formatNumber(concentration, language, 3)}`);
  say(spread.join(" · "));
  tell(`${formatNumber(pairs, language, 0)} ${words.pairs}${costs === "table" ? "" : ` (${words[costs]})`}`);
  if (strangers > 0) tell(`${formatNumber(strangers, language, 0)} ${words.strangers}`);
}
