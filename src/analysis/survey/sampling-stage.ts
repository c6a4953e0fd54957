// The stages of a sample: which rows form a stratum, which a cluster, and how large the population was.
import {
  asNumber,
  asText,
  COUNT_ROWS,
  column,
  type Expression,
  joinText,
  LOOKUP_KEY,
  LOOKUP_VALUE,
  lookup,
  number,
  over,
  text,
  times,
} from "../sql/expression.ts";
import { type Select, selected } from "../sql/select.ts";
import type { SurveyDesignSpec } from "./design-spec.ts";

/** What the fpc of a design says: nothing, how large the populations were, or which fraction was drawn. */
export type FpcSense = "none" | "size" | "fraction";

export interface SamplingStage {
  /** Text that names the stratum among the strata of its cluster of the stage before. */
  readonly stratum: Expression;
  /** Text that names the cluster within its stratum; absent where people were drawn themselves. */
  readonly cluster?: Expression;
  /** Size of the population, or the fraction of it that was drawn. */
  readonly fpc?: Expression;
}

export function samplingStages(spec: SurveyDesignSpec): readonly SamplingStage[] {
  const { strata = [], clusters = [], fpc = [], probs, pps } = spec;
  return Array.from({ length: Math.max(1, clusters.length) }, (_, at) => {
    const stratum = strata[Math.min(at, strata.length - 1)];
    const cluster = clusters[at];
    const share = fpc[at] ?? (pps === undefined || at > 0 ? undefined : probs);
    return {
      stratum: stratum === undefined ? text("") : asText(column(stratum)),
      ...(cluster === undefined ? {} : { cluster: asText(column(cluster)) }),
      ...(share === undefined ? {} : { fpc: asNumber(column(share)) }),
    };
  });
}

export interface StageWeightInput {
  readonly from: string | Select;
  readonly stages: readonly SamplingStage[];
  readonly first: { readonly fpcIs: FpcSense };
}

/** What a row stands for, from the populations of the stages: the product of N over n. */
export function stageWeight({ from, stages, first }: StageWeightInput): Expression {
  return stages.reduce<Expression>((weight, stage, at) => {
    if (stage.fpc === undefined) return weight;
    const factor =
      first.fpcIs === "fraction" ? over(number(1), stage.fpc) : over(stage.fpc, drawn(from, stages.slice(0, at + 1)));
    return at === 0 ? factor : times(weight, factor);
  }, number(1));
}

/** Clusters drawn at the last of these stages, within the stratum of the row. */
function drawn(from: string | Select, stages: readonly SamplingStage[]): Expression {
  const last = stages.at(-1);
  const key = joinText(
    ...stages.slice(0, -1).flatMap(({ stratum, cluster }) => [stratum, cluster ?? text("")]),
    last?.stratum ?? text(""),
  );
  if (last?.cluster === undefined)
    return lookup(key, {
      columns: [selected(LOOKUP_KEY, key), selected(LOOKUP_VALUE, COUNT_ROWS)],
      from,
      groupBy: [key],
    });
  const clusters: Select = {
    columns: [selected("key", key), selected("cluster", last.cluster)],
    from,
    groupBy: [key, last.cluster],
  };
  const counted: Select = {
    columns: [selected(LOOKUP_KEY, column("key")), selected(LOOKUP_VALUE, COUNT_ROWS)],
    from: clusters,
    groupBy: [column("key")],
  };
  return lookup(key, counted);
}
