// One phrase of the component in the language of the interface.
import { say } from "../words/say.ts";
import { componentWords } from "./component-words.ts";

/** The phrase itself when nobody has put it into words: an English word is better than none. */
export function word(phrase: string, n?: number): string {
  const texts = componentWords(phrase);
  return texts === undefined ? phrase : say(texts, n === undefined ? {} : { n });
}
