// Options of an analysis read from plain data; what is not understood is named, never guessed.
import type { Expression } from "../../sql/expression.ts";
import { choiceIsUnknown, choose } from "../../unknown-choice.ts";
import { readCondition } from "../condition.ts";
import type { Domain } from "../measures.ts";
import type { Question } from "./answer.ts";

type Asked = Pick<Question, "words" | "where">;

/** One name or a list of names; none: empty. */
export function namesIn({ words, where }: Asked, key: string): readonly string[] {
  const value = words[key];
  if (value === null || value === undefined || value === "") return [];
  const list = Array.isArray(value) ? value : [value];
  if (list.every((one) => typeof one === "string")) return list;
  throw choiceIsUnknown({ where, key, value, known: ["a column", "a list of columns"] });
}

/** The same, where a formula may stand too: `~region + sex`. */
export function termsIn(asked: Asked, key: string): readonly string[] {
  return namesIn(asked, key).flatMap((name) =>
    name
      .replace(/^\s*~/, "")
      .split("+")
      .map((term) => term.trim()),
  );
}

export function nameIn(asked: Asked, key: string): string {
  const [name] = namesIn(asked, key);
  if (name === undefined) throw choiceIsUnknown({ where: asked.where, key, value: null, known: ["a column"] });
  return name;
}

export function chosenIn<T extends string>({ words, where }: Asked, key: string, known: readonly T[]): T {
  return choose({ where, key, value: words[key] ?? known[0] }, known);
}

export function flagIn({ words, where }: Asked, key: string): boolean {
  const value = words[key] ?? false;
  if (typeof value === "boolean") return value;
  if (value === "TRUE" || value === "FALSE") return value === "TRUE";
  throw choiceIsUnknown({ where, key, value, known: ["true", "false"] });
}

export function numbersIn({ words, where }: Asked, key: string): readonly number[] {
  const value = words[key];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (list.every((one) => typeof one === "number")) return list;
  throw choiceIsUnknown({ where, key, value, known: ["0.5", "0.25"] });
}

export function conditionIn({ words, where }: Asked, key: string): Expression | undefined {
  const value = words[key];
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "string") return readCondition(value).is;
  throw choiceIsUnknown({ where, key, value, known: ["column == 'code'"] });
}

export function domainIn(asked: Asked): Domain {
  const where = conditionIn(asked, "where");
  return { ...(where === undefined ? {} : { where }), naRm: flagIn(asked, "na_rm") };
}
