// The line at the top of every page: the way back, what page this is, and the language.
import { h, type VNode } from "vue";
import { HOME } from "../words/home-words.ts";
import { chooseLanguage, currentLanguage, LANGUAGE_LIST, LANGUAGE_NAMES } from "../words/language.ts";
import { say } from "../words/say.ts";

export function pageHead(...inner: readonly VNode[]): VNode {
  return h("header", { class: "page-head" }, [...inner, languageSwitch()]);
}

function languageSwitch(): VNode {
  const choices = LANGUAGE_LIST.map((language) =>
    h(
      "button",
      {
        type: "button",
        lang: language,
        "aria-pressed": language === currentLanguage() ? "true" : "false",
        "aria-label": LANGUAGE_NAMES[language],
        onClick: () => chooseLanguage(language),
      },
      language.toUpperCase(),
    ),
  );
  return h("div", { class: "languages", role: "group", "aria-label": say(HOME.language) }, choices);
}
