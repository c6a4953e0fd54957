// What the form itself says about an answer that it does not accept, in each language that it speaks.
import type { RootNode } from "@getodk/xforms-engine";
import { LANGUAGES, type Language } from "#base/text";

export type Messages = Readonly<Partial<Record<Language, string>>>;

const NAMES: Readonly<Record<Language, RegExp>> = {
  es: /\(es\b|^es\b|espa[nñ]ol|spanish/iu,
  en: /\(en\b|^en\b|english|ingl[eé]s/iu,
  fr: /\(fr\b|^fr\b|fran[cç]ais|french|franc[eé]s/iu,
};

/** By the reference of the answer. A form in one language says the same in all. */
export function messagesOf(root: RootNode): ReadonlyMap<string, Messages> {
  const found = new Map<string, Messages>();
  if (root.validationState.violations.length === 0) return found;
  for (const language of LANGUAGES) {
    const spoken = root.languages.find((each) => NAMES[language].test(each.language));
    if (spoken !== undefined && spoken.isSyntheticDefault === undefined) root.setLanguage(spoken);
    for (const { reference, violation } of root.validationState.violations) {
      const said = violation.message?.asString ?? "";
      if (said !== "") found.set(reference, { ...found.get(reference), [language]: said });
    }
  }
  return found;
}
