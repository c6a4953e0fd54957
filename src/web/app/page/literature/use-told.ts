// A text in the language of the page, or in the first in which it was told, with that language before it as tables and reports have it.
import { LANGUAGES, type Texts } from "#base/text";
import { useSpeech } from "../../language.tsx";

export function useTold(): (texts: Texts) => string {
  const { say, language } = useSpeech();
  return (texts) => {
    if (texts[language] !== "") return say(texts);
    const told = LANGUAGES.find((other) => texts[other] !== "");
    return told === undefined ? "" : `[${told}] ${texts[told]}`;
  };
}
