// One index built for several times, as COINr's purse: each step for every time by itself, but for those that look across times.
// Source: COINr (Becker et al. 2022), "Normalise", "Impute" for panel data.
import { type IndexWork, runStep } from "./index-steps.ts";
import { listed, number, type Options } from "./options.ts";
import { type Column, type IndicatorTable, mapColumns } from "./table.ts";

/** By time, the earliest first; a table without times has one, the empty one. */
export type Purse = ReadonlyMap<string, IndexWork>;

/** The purse with one more data set at every time. Throws `analysis/choice-is-unknown`. */
export function runStepOfPurse(purse: Purse, name: string, options: Options): Purse {
  if (purse.size > 1 && name.endsWith("Normalise") && options.global !== false) return together(purse, name, options);
  if (name === "Impute" && options.f_i === "impute_panel") return fillFromBefore(purse, options);
  return new Map([...purse].map(([time, work]) => [time, runStep(work, name, options)]));
}

/** Over all times at once, so that scores can be compared between times. */
function together(purse: Purse, name: string, options: Options): Purse {
  const works = [...purse.values()];
  const [first] = works;
  if (first === undefined) return purse;
  const names = Object.keys(first.sets);
  const sets = Object.fromEntries(names.map((set) => [set, stack(works.map((work) => work.sets[set]))]));
  const all = runStep({ ...first, sets }, name, options);
  let from = 0;
  const parts = [...purse].map(([time, work]): [string, IndexWork] => {
    const start = from;
    from += work.sets[String(options.dset ?? work.last)]?.units.length ?? 0;
    const made = slice(all.sets[all.last], start, from);
    return [time, { ...work, sets: { ...work.sets, [all.last]: made }, last: all.last }];
  });
  return new Map(parts);
}

/** A gap becomes the latest value that the unit had before, at most `max_time` times back. */
function fillFromBefore(purse: Purse, options: Options): Purse {
  const works = [...purse];
  const chosen = listed(options.cols).map(String);
  const furthest = number((options.f_i_para as Options | undefined)?.max_time ?? options.max_time) ?? Infinity;
  return new Map(
    works.map(([time, work], at) => {
      const before = works.slice(Math.max(0, at - furthest), at).toReversed();
      const tables = before.map(([, earlier]) => tableOf(earlier, options));
      const table = tableOf(work, options);
      const filled = mapColumns(table, (column, code) => {
        if (chosen.length > 0 && !chosen.includes(code)) return column;
        return column.map((value, row) => value ?? lastKnown(tables, code, table.units[row]));
      });
      return [time, { ...work, sets: { ...work.sets, Imputed: filled }, last: "Imputed" }];
    }),
  );
}

function tableOf(work: IndexWork, { dset }: Options): IndicatorTable {
  return work.sets[String(dset ?? work.last)] ?? { units: [], columns: {} };
}

function lastKnown(tables: readonly IndicatorTable[], code: string, unit = ""): number | null {
  for (const { units, columns } of tables) {
    const value = columns[code]?.[units.indexOf(unit)] ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** The tables of all times as one, the earliest first. */
export function stack(tables: readonly (IndicatorTable | undefined)[]): IndicatorTable {
  const given = tables.filter((table) => table !== undefined);
  const codes = Object.keys(given[0]?.columns ?? {});
  const columnOf = (code: string): Column => given.flatMap(({ columns }) => columns[code] ?? []);
  return {
    units: given.flatMap(({ units }) => units),
    columns: Object.fromEntries(codes.map((code) => [code, columnOf(code)])),
  };
}

function slice(table: IndicatorTable | undefined, from: number, to: number): IndicatorTable {
  const { units, columns } = table ?? { units: [], columns: {} };
  return mapColumns({ units: units.slice(from, to), columns }, (column) => column.slice(from, to));
}
