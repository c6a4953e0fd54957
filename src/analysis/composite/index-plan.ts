// The tree of an index as the plan that its steps follow.
import type { IndexSpec } from "./index-spec.ts";
import type { PlanLine } from "./table.ts";

/** Height of every code, indicators at 1; undefined when a group is empty, contains itself or mixes heights. */
export function levelsOf(spec: IndexSpec): ReadonlyMap<string, number> | undefined {
  const levels = new Map(spec.indicators.map(({ code }) => [code, 1]));
  for (let level = 1; level <= spec.groups.length; level++) {
    for (const { code } of spec.groups) {
      const parts = partsOf(spec, code).map((part) => levels.get(part));
      if (parts.length > 0 && parts.every((part) => part === level)) levels.set(code, level + 1);
    }
  }
  return spec.groups.every(({ code }) => levels.has(code)) ? levels : undefined;
}

function partsOf(spec: IndexSpec, code: string): readonly string[] {
  return [
    ...spec.indicators.filter(({ group }) => group === code).map((indicator) => indicator.code),
    ...spec.groups.filter(({ parent }) => parent === code).map((group) => group.code),
  ];
}

/** Indicators first, then groups from the lowest up. `spec` is one that `readIndex` let pass. */
export function planOf(spec: IndexSpec): readonly PlanLine[] {
  const levels = levelsOf(spec) ?? new Map<string, number>();
  const indicators = spec.indicators.map(
    (one): PlanLine => ({
      code: one.code,
      level: 1,
      direction: one.wanted === "more" ? 1 : -1,
      weight: one.weight ?? 1,
      parent: one.group,
      denominator: one.denominator ?? "",
      target: one.target ?? null,
      type: "Indicator",
    }),
  );
  const groups = spec.groups.map(
    ({ code, weight, parent }): PlanLine => ({
      code,
      level: levels.get(code) ?? 2,
      direction: 1,
      weight: weight ?? 1,
      parent: parent ?? "",
      denominator: "",
      target: null,
      type: "Aggregate",
    }),
  );
  return [...indicators, ...groups.sort((a, b) => a.level - b.level)];
}

/** The code of the index itself. */
export function topOf(spec: IndexSpec): string {
  return spec.groups.find(({ parent }) => parent === undefined)?.code ?? "";
}
