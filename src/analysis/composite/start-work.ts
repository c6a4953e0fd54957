// A table and the plan of an index → where its steps begin, as COINr's `new_coin` makes it.
import type { IndexWork } from "./index-steps.ts";
import { listed } from "./options.ts";
import type { Purse } from "./purse.ts";
import { type Cells, type PlanLine, takeUnits, toIndicatorTable, toNumber } from "./table.ts";

/** One start for each time of a panel, or one for a table without times. `times` are those wanted; all unless named. */
export function startPurse(cells: Cells, plan: readonly PlanLine[], times: unknown = "all"): Purse {
  const known = [...new Set(cells.Time ?? [])].toSorted((a, b) => (toNumber(a) ?? 0) - (toNumber(b) ?? 0));
  if (known.length < 2) return new Map([["", startWork(cells, plan)]]);
  const wanted = times === "all" ? known : listed(times).map(String);
  const at = (time: string): Cells => {
    const rows = (cells.Time ?? []).flatMap((one, row) => (one === time ? [row] : []));
    return Object.fromEntries(
      Object.entries(cells).map(([name, column]) => [name, rows.map((row) => column[row] ?? "")]),
    );
  };
  const purse = known.filter((time) => wanted.includes(time)).map((time) => [time, startWork(at(time), plan)] as const);
  return new Map(purse);
}

/** The units in alphabetical order, as COINr keeps them; `sizes` holds the columns of the file outside the plan. */
function startWork(cells: Cells, plan: readonly PlanLine[]): IndexWork {
  const codes = plan.filter((line) => line.level === 1 && line.type === "Indicator").map((line) => line.code);
  const filed = toIndicatorTable(cells, codes);
  const order = filed.units.map((_, at) => at);
  order.sort((a, b) => ((filed.units[a] ?? "") < (filed.units[b] ?? "") ? -1 : 1));
  const sizes = toIndicatorTable(cells, Object.keys(cells));
  return { plan, cells, sizes, sets: { Raw: takeUnits(filed, order), AsFiled: filed, Filed: sizes }, last: "Raw" };
}
