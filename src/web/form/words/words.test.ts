// Every text of the interface in every language, with the same places for values.
import { expect, test } from "vitest";
import { LANGUAGES, type Texts } from "#base/text";
import { FORM } from "./form-words.ts";
import { HOME, SENT_COUNT, WAITING_COUNT } from "./home-words.ts";
import { NOTICE } from "./notice-words.ts";
import { QUEUE, STATE } from "./queue-words.ts";

const ALL: readonly [string, Texts][] = [FORM, HOME, NOTICE, QUEUE, STATE, SENT_COUNT, WAITING_COUNT].flatMap((words) =>
  Object.entries<Texts>(words),
);

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each(ALL)("%s is said in every language", (_name, texts) => {
  for (const language of LANGUAGES) expect(texts[language].trim()).not.toBe("");
});

test.each(ALL)("%s has the same values in every language", (_name, texts) => {
  const expected = places(texts.es).filter((place) => place !== "{n}");
  for (const language of LANGUAGES)
    expect(places(texts[language]).filter((place) => place !== "{n}")).toEqual(expected);
});
