import type { ReactNode } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { isLanguage, LANGUAGES } from "#base/text";
import { LANGUAGE_NAMES, useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";

export function LanguageSwitch(): ReactNode {
  const { language, choose, say } = useSpeech();
  return (
    <ToggleButtonGroup
      className="languages"
      aria-label={say(SHELL.language)}
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (typeof key === "string" && isLanguage(key)) choose(key);
      }}
    >
      {LANGUAGES.map((each) => (
        <ToggleButton key={each} id={each} aria-label={LANGUAGE_NAMES[each]} lang={each}>
          {each.toUpperCase()}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
