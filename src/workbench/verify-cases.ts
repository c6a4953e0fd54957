// Reference cases of others → our figures for the same questions. A case that cannot be answered says why; the others go on.
import { dirname, resolve } from "node:path";
import { Problem } from "#base/problem";
import { sameText, type Texts } from "#base/text";
import type { Effects } from "./effect/effects.ts";
import { fileIsMissing, readFileOf } from "./file-problems.ts";
import { caseIsNotAnswered, casesAreNotReadable, topicIsUnknown } from "./verify-problems.ts";
import { type AnswerCase, type GivenCase, TOPICS } from "./verify-topics.ts";

export interface AnsweredCase {
  readonly id: string;
  /** Empty when the case could not be answered. */
  readonly result: unknown;
  readonly problem?: { readonly code: string; readonly message: Texts; readonly cure: Texts };
}

export interface VerifyQuestion {
  readonly topic: string;
  /** Path of the cases; the paths of data inside are relative to it. */
  readonly path: string;
}

/** Throws `workbench/topic-is-unknown`, `workbench/file-is-missing`, `workbench/cases-are-not-readable`. */
export async function verifyCases(
  effects: Effects,
  { topic, path }: VerifyQuestion,
): Promise<{ readonly cases: readonly AnsweredCase[] }> {
  const open = TOPICS.get(topic);
  if (open === undefined) throw topicIsUnknown(topic, [...TOPICS.keys()]);
  const bytes = await readFileOf(effects, path);
  const texts = new FileTexts(effects, dirname(resolve(path)));
  const given = readCases(bytes, path);
  const cases: AnsweredCase[] = [];
  const { answer, close } = await open();
  try {
    for (const one of given) cases.push(await answerOne(one, answer, texts));
  } finally {
    await close();
  }
  return { cases };
}

async function answerOne(one: GivenCase, answer: AnswerCase, texts: FileTexts): Promise<AnsweredCase> {
  try {
    await texts.load(dataPaths(one));
    const { expected: _, ...question } = one;
    const result = await answer({ ...question, id: one.id }, texts.get);
    if (isEmpty(result)) throw caseIsNotAnswered(one.id);
    return { id: one.id, result };
  } catch (cause) {
    return { id: one.id, result: {}, problem: asPart(cause) };
  }
}

function asPart(cause: unknown): NonNullable<AnsweredCase["problem"]> {
  if (cause instanceof Problem) return { code: cause.code, message: cause.texts, cure: cause.cure };
  const { code, cure } = caseIsNotAnswered("");
  return { code, message: sameText(cause instanceof Error ? cause.message : String(cause)), cure };
}

function isEmpty(result: unknown): boolean {
  return typeof result !== "object" || result === null || Object.keys(result).length === 0;
}

function readCases(bytes: Uint8Array, path: string): readonly GivenCase[] {
  const value = parse(bytes, path);
  const list = typeof value === "object" && value !== null && "cases" in value ? value.cases : value;
  if (!Array.isArray(list) || !list.every(isCase)) throw casesAreNotReadable(path);
  return list;
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw casesAreNotReadable(path, cause);
  }
}

function isCase(value: unknown): value is GivenCase {
  return typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
}

/** Every text under a key `data` or `file`, at any depth but in what is expected. */
function dataPaths(one: GivenCase): readonly string[] {
  return Object.entries(one).flatMap(([key, value]) => {
    if (key === "expected") return [];
    if (key === "data" || key === "file") return textsIn(value);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? dataPaths({ id: "", ...value }) : [];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Each data file is read once. */
class FileTexts {
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly effects: Effects,
    private readonly folder: string,
  ) {}

  async load(paths: readonly string[]): Promise<void> {
    for (const path of paths.filter((one) => !this.texts.has(one))) {
      const bytes = await this.effects.files.read(resolve(this.folder, path));
      if (bytes !== undefined) this.texts.set(path, new TextDecoder().decode(bytes));
    }
  }

  readonly get = (path: string): string => {
    const text = this.texts.get(path);
    if (text === undefined) throw fileIsMissing(resolve(this.folder, path));
    return text;
  };
}
