// The language in which the command line speaks: TORNAVIAJE_LANG, else the locale of the terminal, else English.
import { isLanguage, type Language } from "#base/text";

export function chooseLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const wishes = [environment.TORNAVIAJE_LANG, environment.LC_ALL, environment.LC_MESSAGES, environment.LANG];
  const wish =
    wishes
      .find((value) => value !== undefined && value !== "")
      ?.slice(0, 2)
      .toLowerCase() ?? "";
  return isLanguage(wish) ? wish : "en";
}
