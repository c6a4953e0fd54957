// Whether every cluster lies in one stratum, as a design without `nest` says.
import type { Row } from "../sql/compile-query.ts";
import { asText, column, compare, greatest, least } from "../sql/expression.ts";
import { type Select, selected } from "../sql/select.ts";
import type { SurveyDesignSpec } from "./design-spec.ts";
import type { Work } from "./estimator.ts";
import { clusterIsInTwoStrata } from "./problems.ts";
import type { SurveyTable } from "./survey-table.ts";

export function* checkNesting(table: SurveyTable, { strata = [], clusters = [], nest }: SurveyDesignSpec): Work<void> {
  const [stratum, cluster] = [strata[0], clusters[0]];
  if (nest || stratum === undefined || cluster === undefined) return;
  const ends: Select = {
    columns: [
      selected("cluster", asText(column(cluster))),
      selected("first", least(asText(column(stratum)))),
      selected("last", greatest(asText(column(stratum)))),
    ],
    from: table.from,
    groupBy: [asText(column(cluster))],
  };
  const apart: readonly Row[] = yield {
    columns: [selected("cluster", least(column("cluster")))],
    from: ends,
    where: compare(column("first"), "<>", column("last")),
  };
  const found = apart[0]?.cluster;
  if (found !== null && found !== undefined)
    throw clusterIsInTwoStrata({ table: table.name, cluster: String(found), strata: stratum });
}
