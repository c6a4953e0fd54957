// `equality:` of analysis.yaml: its shape, and that it speaks of indicators, questions and answers that exist.
import type { Issue } from "#base/issue";
import { nearest } from "#base/nearest";
import { quote } from "#base/quote";
import { amount, listOf, maybe, record, type Shape, texts, words } from "#base/shape";
import { didYouMean } from "#base/wrong-cell";
import type { Instrument } from "#study/instrument/instrument";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { type EqualitySpec, type GroupCondition, NO_EQUALITY } from "./equality-spec.ts";

const BY_CODES = record({ variable: words(), in: listOf(words()) });
const BY_RANGE = record({ variable: words(), from: maybe(amount()), to: maybe(amount()) });

const CONDITION: Shape<GroupCondition> = {
  read: (node, path, context) => {
    const isByCodes = node.kind === "record" && node.entries.has("in");
    return (isByCodes ? BY_CODES : BY_RANGE).read(node, path, context);
  },
};

const SIDE = record({ when: CONDITION, of: texts(), label: texts() });
const FACTOR = record({ id: words(), labels: texts(), variable: words(), answers: maybe(listOf(words())) });

export const EQUALITY: Shape<EqualitySpec> = record({
  groups: listOf(record({ id: words(), table: words(), labels: texts(), group: SIDE, against: SIDE })),
  hosts: listOf(record({ indicator: words(), community: words() })),
  decompositions: listOf(record({ indicators: listOf(words()), factors: listOf(FACTOR) })),
});

interface Named {
  readonly name: string;
  readonly known: readonly string[];
}

/** Every name that is not there, with the nearest one that is. */
export function checkEquality(
  analysis: AnalysisSpec,
  file: string,
  instruments: readonly Instrument[],
): readonly Issue[] {
  const { equality = NO_EQUALITY, skillMatch } = analysis;
  const variables = (table: string) => instruments.find(({ id }) => id === table)?.variables ?? [];
  const asked = (table: string, variable: string): Named => ({
    name: variable,
    known: variables(table).map(({ name }) => name),
  });
  const answers = (table: string, variable: string, codes: readonly string[]): readonly Named[] => {
    const known =
      variables(table)
        .find(({ name }) => name === variable)
        ?.categories.map(({ code }) => code) ?? [];
    return known.length === 0 ? [] : codes.map((name) => ({ name, known }));
  };
  const indicators = analysis.indicators.map(({ id }) => id);
  const tableOf = (indicator: string) => analysis.indicators.find(({ id }) => id === indicator)?.table ?? "";
  const named: readonly Named[] = [
    ...(skillMatch === undefined ? [] : [skillMatch.people, skillMatch.employers]).map((one) =>
      asked(one.table, one.occupations),
    ),
    ...equality.groups.flatMap(({ table, group, against }) =>
      [group.when, against.when].flatMap((when) => [
        asked(table, when.variable),
        ...("in" in when ? answers(table, when.variable, when.in) : []),
      ]),
    ),
    ...equality.hosts.flatMap((pair) => [pair.indicator, pair.community].map((name) => ({ name, known: indicators }))),
    ...equality.decompositions.flatMap(({ indicators: measured, factors }) => [
      ...measured.map((name) => ({ name, known: indicators })),
      ...factors.flatMap(({ variable, answers: codes = [] }) => [
        asked(tableOf(measured[0] ?? ""), variable),
        ...answers(tableOf(measured[0] ?? ""), variable, codes),
      ]),
    ]),
  ];
  return named.filter(({ name, known }) => !known.includes(name)).map((one) => unknownName(one, file));
}

function unknownName({ name, known }: Named, file: string): Issue {
  const quoted = quote(name);
  const meant = nearest(name, known);
  return {
    rule: "analysis/equality-names-what-exists",
    severity: "error",
    place: { file, column: "equality" },
    message: {
      es: `En equality o skillMatch, ${quoted.es} no es un indicador, una pregunta ni una respuesta de este estudio.`,
      en: `Under equality or skillMatch, ${quoted.en} is no indicator, question or answer of this study.`,
      fr: `Sous equality ou skillMatch, ${quoted.fr} n’est ni un indicateur, ni une question, ni une réponse de cette étude.`,
    },
    cure:
      meant === undefined
        ? {
            es: "Use nombres de analysis.yaml y de los formularios.",
            en: "Use names of analysis.yaml and of the forms.",
            fr: "Utilisez des noms de analysis.yaml et des formulaires.",
          }
        : didYouMean(meant),
  };
}
