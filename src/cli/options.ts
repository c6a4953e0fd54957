// Options that several commands share, and the reading of numbers and lists out of them.
import type { Texts } from "#base/text";
import { type Invocation, type OptionSpec, textOption } from "./command.ts";
import { valueDoesNotFit, wordIsNotKnown, wordsAreMissing } from "./problems.ts";
import { A_NUMBER, type NumberShape } from "./value-shapes.ts";

export const JSON_OPTION: OptionSpec = {
  name: "json",
  kind: "flag",
  help: { es: "respuesta en JSON", en: "answer in JSON", fr: "réponse en JSON" },
};

export const DATA_FILE_HELP: Texts = {
  es: "datos: CSV, XLSX, Parquet, SPSS .sav, Stata .dta",
  en: "data: CSV, XLSX, Parquet, SPSS .sav, Stata .dta",
  fr: "données : CSV, XLSX, Parquet, SPSS .sav, Stata .dta",
};

export function textSpec(name: string, value: string, help: Texts): OptionSpec {
  return { name, kind: "text", value, help };
}

/** Throws `cli/wrong-words`. */
export function numberOption(
  invocation: Invocation,
  command: string,
  name: string,
  shape: NumberShape = A_NUMBER,
): number | undefined {
  const text = textOption(invocation, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value) || !shape.fits(value))
    throw valueDoesNotFit(command, `--${name} ${text}`, shape.texts);
  return value;
}

/** One word of a list. Throws `cli/wrong-words`. */
export function choiceOption<const Word extends string>(
  invocation: Invocation,
  command: string,
  name: string,
  known: readonly Word[],
): Word | undefined {
  const text = textOption(invocation, name);
  return text === undefined ? undefined : chosen(text, known, { command, place: `--${name}` });
}

export interface ChoicePlace {
  readonly command: string;
  /** As the help writes it: `--format`, `<state>`. */
  readonly place: string;
}

/** Throws `cli/wrong-words`, also where nothing is said. */
export function chosen<const Word extends string>(
  said: string | undefined,
  known: readonly Word[],
  { command, place }: ChoicePlace,
): Word {
  if (said === undefined) throw wordsAreMissing(command, `${place} ${known.join("|")}`);
  const found = known.find((word) => word === said);
  if (found === undefined) throw wordIsNotKnown(command, { place, word: said, known });
  return found;
}

/** Parted by commas. */
export function listOption(invocation: Invocation, name: string): readonly string[] | undefined {
  const parts = textOption(invocation, name)
    ?.split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return parts?.length === 0 ? undefined : parts;
}

/** Throws `cli/wrong-words`. */
export function required<Value>(value: Value | undefined, command: string, name: string): Value {
  if (value === undefined) throw wordsAreMissing(command, `--${name}`);
  return value;
}

/** A key only where there is a value. */
export function some<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [key in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]: Value });
}

/** What the ending of a file to write says of its format; undefined where it says nothing. */
export function formatOfEnding<Format extends string>(
  file: string | undefined,
  endings: Readonly<Record<string, Format>>,
): Format | undefined {
  const ending = /\.([a-z0-9]+)$/iu.exec(file ?? "")?.[1]?.toLowerCase() ?? "";
  return Object.hasOwn(endings, ending) ? endings[ending] : undefined;
}
