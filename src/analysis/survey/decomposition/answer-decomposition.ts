// The gap between two groups of one survey taken apart, as an analysis declares it.
import { decomposeSampled, type UncertainPart } from "../../equality/decompose.ts";
import { REFERENCES } from "../../equality/decompose-gap.ts";
import { type PersonRow, samplePeople } from "../../equality/people.ts";
import { all, asText, column, type Expression, number, when } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import { choiceIsUnknown, choose } from "../../unknown-choice.ts";
import type { SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";
import { chooseFamily } from "../regression/family.ts";
import { describeGlm, type GlmModel, hasVariables } from "../regression/glm-model.ts";
import { coefficientsDepend } from "../regression/problems.ts";
import { type DeclaredAnalysis, declaredPair, declaredText } from "../tests/declared-analysis.ts";
import { sampledFrom } from "../tests/sampled-design.ts";

const LEVEL = 0.95;

/**
 * `formula`, `by`, `groups` (two codes: the gap is the first minus the second), `family` (`gaussian` or `quasibinomial`),
 * `reference`. Rows with a missing variable are left out. Needs a design of strata, clusters and weights: the first stage counts.
 * Throws `analysis/choice-is-unknown`, `analysis/field-is-missing`, `analysis/coefficients-depend` and those of the model.
 */
export function* answerDecomposition(
  design: SurveyDesign,
  declared: DeclaredAnalysis,
  where?: Expression,
): Work<Readonly<Record<string, unknown>>> {
  if (design.replicates !== undefined || design.residuals !== undefined)
    throw choiceIsUnknown({ where: "decompose", key: "design", value: "replicates", known: ["strata", "cluster"] });
  const groups = declaredPair(declared, "groups");
  const reference = choose({ where: "decompose", key: "reference", value: declared.reference ?? "pooled" }, REFERENCES);
  const family = choose({ where: "decompose", key: "family", value: declared.family ?? "gaussian" }, [
    "gaussian",
    "quasibinomial",
  ] as const);
  const sampled = yield* sampledFrom(design, where);
  const formula = declaredText(declared, "formula");
  const model = yield* describeGlm(sampled.rows, formula, chooseFamily(family));
  const rows = yield* readPeople(design, { model, by: declaredText(declared, "by"), where });
  const found = decomposeSampled({
    people: samplePeople(rows, designOf(design)),
    members: [membersOf(rows, groups[0]), membersOf(rows, groups[1])],
    x: rows.map((row) => model.columns.map((_, i) => Number(row[`x${i}`]))),
    y: Float64Array.from(rows, ({ y }) => Number(y)),
    names: model.columns.map(({ name }) => name),
    link: family === "gaussian" ? "linear" : "logit",
    reference,
    level: LEVEL,
  });
  if (found === undefined) throw coefficientsDepend(formula, groups);
  return {
    ...named(found.parts),
    details: found.details.map(({ name, explained, unexplained }) => ({ name, explained, unexplained })),
    degf: found.df,
    asked: Object.fromEntries(groups.map((group) => [group, membersOf(rows, group).length])),
  };
}

interface Asked {
  readonly model: GlmModel;
  readonly by: string;
  readonly where: Expression | undefined;
}

/** Every row of the sample, so that the design stays whole; those outside belong to no group. */
function* readPeople(design: SurveyDesign, { model, by, where }: Asked): Work<readonly PersonRow[]> {
  const [stage] = design.stages;
  const inside = all(...(where === undefined ? [] : [where]), hasVariables(model));
  const rows = yield {
    columns: [
      selected("weight", design.weight),
      ...(stage === undefined ? [] : [selected("stratum", stage.stratum)]),
      ...(stage?.cluster === undefined ? [] : [selected("cluster", stage.cluster)]),
      ...(stage?.fpc === undefined ? [] : [selected("fpc", stage.fpc)]),
      selected("group", when(inside, asText(column(by)))),
      selected("y", when(inside, model.y, number(0))),
      ...model.columns.map(({ is }, i) => selected(`x${i}`, when(inside, is, number(0)))),
    ],
    from: design.from,
  };
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
    ),
  ) as readonly PersonRow[];
}

function designOf({ table, stages: [stage], lonely }: SurveyDesign) {
  return {
    table,
    lonely,
    weight: "weight",
    ...(stage === undefined ? {} : { strata: "stratum" }),
    ...(stage?.cluster === undefined ? {} : { clusters: ["cluster"] }),
    ...(stage?.fpc === undefined ? {} : { fpc: "fpc" }),
  };
}

function membersOf(rows: readonly PersonRow[], group: string): readonly number[] {
  return rows.flatMap((row, i) => (row.group === group ? [i] : []));
}

function named(parts: readonly UncertainPart[]) {
  const of = (pick: (part: UncertainPart) => number) =>
    Object.fromEntries(parts.map((part) => [part.name, pick(part)]));
  return {
    estimate: of(({ value }) => value),
    se: of(({ standardError }) => standardError),
    ci95_lower: of(({ lower }) => lower),
    ci95_upper: of(({ upper }) => upper),
    p: of(({ p }) => p),
  };
}
