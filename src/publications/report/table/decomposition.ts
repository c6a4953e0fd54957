// Gaps between women and men taken apart: how much goes with who they are, how much stays when they are alike.
import type { IndicatorSpec } from "#analysis/analysis-spec";
import type { Decomposition, UncertainPart } from "#analysis/equality/decompose";
import { formatCount, formatNumber } from "#base/format-number";
import type { Texts } from "#base/text";
import type { Cell, Table } from "../../document/document.ts";
import { markOfTable, placeName, type ReportContext } from "../report-context.ts";
import { labelOf } from "../say/say-finding.ts";
import type { Attributes } from "../template/scope.ts";
import { bodyRow, groupRow, numberColumn, wordColumn } from "./cells.ts";
import { STEP_NAMES } from "./step-names.ts";
import { partId, say, surveySource, surveySubtitle, word } from "./table-parts.ts";

interface Taken {
  readonly indicator: IndicatorSpec;
  readonly found: readonly Decomposition[];
}

/** One block for each gap; the study with its countries in the regional report, the country alone in its own. */
export function decompositionTable(context: ReportContext, attributes: Attributes): Table | undefined {
  const taken = takenApart(context);
  const [first] = taken;
  if (first === undefined) return undefined;
  return {
    type: "table",
    id: partId("table", "decomposition", attributes),
    title: titleOf(context, taken),
    subtitle: surveySubtitle(context, first.indicator.table),
    columns: [
      wordColumn({ key: "place", head: word(context, "place"), width: 2 }),
      numberColumn({ key: "gap", head: say(context, GAP), unit: say(context, POINTS), width: 2 }),
      numberColumn({ key: "explained", head: say(context, EXPLAINED), unit: say(context, POINTS), width: 2 }),
      numberColumn({ key: "unexplained", head: say(context, UNEXPLAINED), unit: say(context, POINTS), width: 2 }),
      numberColumn({ key: "n", head: "n", width: 1.4 }),
    ],
    rows: taken.flatMap(({ indicator, found }) => [
      groupRow(nameOf(context, indicator)),
      ...found.map((one) => bodyRow(cellsOf(context, one))),
    ]),
    notes: [factorsNote(context), say(context, CAUTION)],
    source: surveySource(context, first.indicator.table),
    mark: markOfTable(context, first.indicator.table),
  };
}

export function takenApart(context: ReportContext): readonly Taken[] {
  const places = new Set([context.place, ...(context.country === undefined ? context.parts.map(({ id }) => id) : [])]);
  const shown = (context.input.numbers.decompositions ?? []).filter(
    ({ place, flags }) => places.has(place) && !flags.includes("suppressed"),
  );
  return [...new Set(shown.map(({ indicator }) => indicator))].flatMap((id) => {
    const indicator = context.indicators.get(id);
    return indicator === undefined ? [] : [{ indicator, found: shown.filter((one) => one.indicator === id) }];
  });
}

export function nameOf(context: ReportContext, indicator: IndicatorSpec): string {
  const step = STEP_NAMES[indicator.role]?.[context.language];
  const label = labelOf(context, indicator);
  return step === undefined ? label : `${label}: ${step}`;
}

export function partNamed({ parts }: Decomposition, name: string): UncertainPart {
  const part = parts.find((one) => one.name === name);
  if (part === undefined) throw new Error(`a decomposition without ${name}`);
  return part;
}

function cellsOf(context: ReportContext, one: Decomposition): readonly Cell[] {
  const { language } = context;
  const points = (value: number) => formatNumber(value * 100, language);
  const cell = (name: string): Cell => {
    const { value, lower, upper } = partNamed(one, name);
    return { text: `${points(value)} (${points(lower)} – ${points(upper)})`, value, evidence: one.id };
  };
  const size = `${formatCount(one.nFemale, language)} / ${formatCount(one.nMale, language)}`;
  const place = one.place === context.place ? word(context, "all") : placeName(context, one.place);
  return [{ text: place }, cell("gap"), cell("explained"), cell("unexplained"), { text: size }];
}

/** What the first gap says of the whole place. */
function titleOf(context: ReportContext, taken: readonly Taken[]): string {
  const [first] = taken;
  const here = first?.found.find(({ place }) => place === context.place);
  if (first === undefined || here === undefined) return say(context, NEUTRAL);
  const explained = partNamed(here, "explained");
  const unexplained = partNamed(here, "unexplained");
  const apart = unexplained.lower > 0 || unexplained.upper < 0;
  const little = Math.abs(explained.value) < Math.abs(unexplained.value) / 3;
  return apart && little ? say(context, TREATED) : say(context, NEUTRAL);
}

const NEUTRAL: Texts = {
  es: "Qué parte de la brecha va con lo que mujeres y hombres traen, y qué parte queda",
  en: "How much of the gap goes with what women and men bring, and how much remains",
  fr: "Quelle part de l’écart tient à ce que femmes et hommes apportent, et quelle part demeure",
};
const TREATED: Texts = {
  es: "Con la misma edad, estudios y cuidado, la brecha entre mujeres y hombres casi no cambia",
  en: "With the same age, schooling and care, the gap between women and men hardly changes",
  fr: "À âge, études et charge d’enfants égaux, l’écart entre femmes et hommes ne change guère",
};
const GAP: Texts = { es: "Brecha", en: "Gap", fr: "Écart" };
const EXPLAINED: Texts = { es: "Por lo que son", en: "By who they are", fr: "Par ce qu’ils sont" };
const UNEXPLAINED: Texts = { es: "Lo que queda", en: "What remains", fr: "Ce qui demeure" };
const POINTS: Texts = { es: "puntos", en: "points", fr: "points" };
const CAUTION: Texts = {
  es: "Mujeres menos hombres. Lo que queda no prueba discriminación: puede venir de algo que no se preguntó. Lo explicado tampoco es justo por estar explicado.",
  en: "Women minus men. What remains does not prove discrimination: it may come from what was not asked. Nor is a part fair because it is explained.",
  fr: "Femmes moins hommes. Ce qui demeure ne prouve pas une discrimination : cela peut venir de ce qui n’a pas été demandé. Ce qui est expliqué n’est pas juste pour autant.",
};

function factorsNote({ input, language }: ReportContext): string {
  const [spec] = input.analysis.equality?.decompositions ?? [];
  const factors = (spec?.factors ?? []).map(({ labels }) => labels[language].toLowerCase()).join(", ");
  return {
    es: `Descomposición de Kitagawa, Oaxaca y Blinder, modelo lineal con coeficientes de ambos sexos juntos. Se tiene en cuenta: ${factors}.`,
    en: `Kitagawa–Oaxaca–Blinder decomposition, linear model, coefficients of both sexes together. Taken into account: ${factors}.`,
    fr: `Décomposition de Kitagawa, Oaxaca et Blinder, modèle linéaire, coefficients des deux sexes réunis. Pris en compte : ${factors}.`,
  }[language];
}
