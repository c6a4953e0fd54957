// The fields of two services beside each other, and what a merge would leave: the one that stays, with what only the other knew.
import type { ServiceDetail } from "../../api/service-shapes.ts";

type Known = Pick<ServiceDetail, "id" | "cells">;

export interface FieldCompared {
  readonly column: string;
  /** Empty where one does not know it. */
  readonly values: readonly [string, string];
  readonly differs: boolean;
  readonly merged: string;
}

/** Fields that either knows, in the order of `columns`. The address of a confidential place is not shown. */
export function comparePair(
  both: readonly [Known, Known],
  into: string,
  columns: readonly string[],
): readonly FieldCompared[] {
  const isHidden = both.some(({ cells }) => cells.confidential_place === "yes");
  return columns
    .filter((column) => !(isHidden && column === "address"))
    .map((column) => {
      const [one, other] = both.map(({ cells }) => cells[column] ?? "");
      const values = [one ?? "", other ?? ""] as const;
      const [stays, joins] = into === both[0].id ? values : [values[1], values[0]];
      return { column, values, differs: values[0] !== values[1], merged: stays || joins };
    })
    .filter(({ merged }) => merged !== "");
}
