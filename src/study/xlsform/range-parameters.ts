// What the parameters of a range add to it, and what must hold between them.
// Source: ODK XForms specification, "range"; documented behaviour of pyxform.
import type { Choice } from "../xform/form-node.ts";
import type { Additions, ParameterContext } from "./additions.ts";
import { parameterValueIssue, type RangeFault, rangeIssue } from "./parameter-issues.ts";
import { noListIssue } from "./select-issues.ts";

const DEFAULTS = new Map([
  ["start", "1"],
  ["end", "10"],
  ["step", "1"],
]);

const ATTRIBUTES: Readonly<Record<string, string>> = {
  tick_interval: "odk:tick-interval",
  placeholder: "odk:placeholder",
};

const OF_TICKS = ["tick_interval", "placeholder", "tick_labelset"];
const WITH_TICKS = ["vertical", "no-ticks"];

interface Range {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  readonly tick: number | undefined;
  readonly placeholder: number | undefined;
}

export function addRange(additions: Additions, context: ParameterContext): void {
  const { place, appearance, choices } = context;
  const all = new Map([...DEFAULTS, ...additions.parameters]);
  const labels = all.get("tick_labelset");
  all.delete("tick_labelset");
  const fault = (name: string, why: RangeFault) => additions.issues.push(rangeIssue(name, why, place));
  for (const [name, value] of all) {
    if (!isDecimal(value)) additions.issues.push(parameterValueIssue({ name, value, permitted: "number" }, place));
    additions.control.set(ATTRIBUTES[name] ?? name, value);
  }
  if (![...all.values()].every(isDecimal)) return;
  if (!mayHaveTicks(appearance) && OF_TICKS.some((name) => additions.parameters.has(name)))
    fault("tick_interval, placeholder, tick_labelset", "appearance");
  if ([...all.values()].some((value) => !Number.isInteger(Number(value)))) additions.bind.set("type", "decimal");
  const range = rangeOf(all);
  checkRange(range, fault);
  if (labels === undefined) return;
  const list = choices.get(labels);
  if (list === undefined) additions.issues.push(noListIssue(labels, undefined, place));
  else checkLabels(list, { range, noTicks: appearance.split(" ").includes("no-ticks") }, fault);
}

/** Other words, such as the width in a grid, may stand beside. */
function mayHaveTicks(appearance: string): boolean {
  return appearance === "" || WITH_TICKS.some((word) => appearance.split(" ").includes(word));
}

function rangeOf(all: ReadonlyMap<string, string>): Range {
  const number = (name: string) => Number(all.get(name) ?? Number.NaN);
  const optional = (name: string) => (all.has(name) ? number(name) : undefined);
  return {
    ...{ start: number("start"), end: number("end"), step: number("step") },
    ...{ tick: optional("tick_interval"), placeholder: optional("placeholder") },
  };
}

type Fault = (name: string, why: RangeFault) => void;

function checkRange(range: Range, fault: Fault): void {
  const { start, end, step, tick, placeholder } = range;
  const width = Math.abs(end - start);
  if (step === 0 || step > width) fault("step", "size");
  else if (tick !== undefined && (tick === 0 || tick > width)) fault("tick_interval", "size");
  else if (tick !== undefined && !isMultiple(tick, step)) fault("tick_interval", "multiple");
  if (placeholder === undefined || step === 0) return;
  if (!isMultiple(placeholder - start, step)) fault("placeholder", "multiple");
  else if (!isInside(placeholder, range)) fault("placeholder", "outside");
}

interface Labelled {
  readonly range: Range;
  readonly noTicks: boolean;
}

/** Labels stand at numbers of the range, at ticks; without ticks only at its two ends. */
function checkLabels(list: readonly Choice[], { range, noTicks }: Labelled, fault: Fault): void {
  const { start, end, step, tick } = range;
  const isInNumbers = list.every(({ name }) => isDecimal(name));
  if (!isInNumbers) fault("tick_labelset", "number");
  if (!isInNumbers) return;
  const numbers = list.map(({ name }) => Number(name));
  if (numbers.some((value) => !isInside(value, range))) fault("tick_labelset", "outside");
  else if (numbers.some((value) => !isMultiple(value - start, tick ?? step) || !isMultiple(value - start, step)))
    fault("tick_labelset", "multiple");
  else if (noTicks && !isSameSet(numbers, [start, end])) fault("tick_labelset", "ends");
}

function isSameSet(a: readonly number[], b: readonly number[]): boolean {
  return a.every((value) => b.includes(value)) && b.every((value) => a.includes(value));
}

function isInside(value: number, { start, end }: Range): boolean {
  return value >= Math.min(start, end) && value <= Math.max(start, end);
}

/** Without the noise of binary fractions: 0.3 is a multiple of 0.1. */
function isMultiple(value: number, of: number): boolean {
  const times = value / of;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

function isDecimal(text: string): boolean {
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text);
}
