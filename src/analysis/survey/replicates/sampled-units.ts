// The clusters of a sample, or its rows where people were drawn themselves, as replicates leave them out or double them.
import type { Row } from "../../sql/compile-query.ts";
import { column, type Expression, greatest, joinText, text } from "../../sql/expression.ts";
import { selected } from "../../sql/select.ts";
import type { SurveyDesign } from "../design.ts";
import type { Work } from "../estimator.ts";

/** A column that a table without clusters is given: the place of each row. */
export const ROW_PLACE = "place of the row";

export interface SampledUnit {
  readonly key: string;
  readonly stratum: string;
}

export interface SampledStratum {
  readonly name: string;
  readonly units: readonly SampledUnit[];
  /** One minus the sampling fraction. */
  readonly rest: number;
}

/** Text that names the unit of a row. */
export function unitKey({ stages }: SurveyDesign): Expression {
  const [first] = stages;
  return joinText(first?.stratum ?? text(""), first?.cluster ?? column(ROW_PLACE));
}

export function* readUnits(design: SurveyDesign): Work<readonly SampledStratum[]> {
  const [first] = design.stages;
  const [stratum, key] = [first?.stratum ?? text(""), unitKey(design)];
  const rows: readonly Row[] = yield {
    columns: [
      selected("stratum", stratum),
      selected("key", key),
      ...(first?.fpc === undefined ? [] : [selected("fpc", greatest(first.fpc))]),
    ],
    from: design.from,
    groupBy: [stratum, key],
  };
  const strata = new Map<string, Row[]>();
  for (const row of rows) {
    const name = String(row.stratum ?? "");
    const own = strata.get(name);
    if (own === undefined) strata.set(name, [row]);
    else own.push(row);
  }
  return [...strata].map(([name, own]) => {
    const units = own.map((row) => ({ key: String(row.key ?? ""), stratum: name }));
    return { name, units, rest: restOf(design, Number(own[0]?.fpc ?? 0), units.length) };
  });
}

function restOf({ first }: SurveyDesign, fpc: number, units: number): number {
  if (first.fpcIs === "none") return 1;
  return first.fpcIs === "size" ? 1 - units / fpc : 1 - fpc;
}
