// Arguments of a step by name, as plain values, and how they are taken.
import { choose } from "../unknown-choice.ts";

export type Options = Readonly<Record<string, unknown>>;

/** Throws `analysis/choice-is-unknown`. */
export function chosen<Word extends string>(
  where: string,
  choice: Readonly<Record<string, unknown>>,
  known: readonly Word[],
): Word {
  const [[key, value] = ["", undefined]] = Object.entries(choice);
  return choose({ where, key, value }, known);
}

/** Nothing where no record stands. */
export function record(value: unknown): Options {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Options) : {};
}

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

export function numbers(value: unknown): readonly number[] {
  return listed(value).filter((item) => typeof item === "number");
}

export function pair(value: unknown, otherwise: readonly [number, number]): readonly [number, number] {
  const [first, second] = numbers(value);
  return first === undefined || second === undefined ? otherwise : [first, second];
}

/** One value or several. */
export function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** The first with the parts of the second put in; `null` takes a part away. As R's `modifyList`. */
export function changed(usual: Options, given: Options): Options {
  const parts = { ...usual };
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete parts[name];
    else parts[name] = isRecord(value) && isRecord(usual[name]) ? changed(record(usual[name]), record(value)) : value;
  }
  return parts;
}

function isRecord(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
