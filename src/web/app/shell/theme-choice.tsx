// By day, by night, or as the device says: one button that goes round.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { chooseTheme, THEMES, useTheme } from "../theme.ts";
import { SHELL, THEME_NAMES } from "../words/shell-words.ts";

export function ThemeChoice(): ReactNode {
  const { say } = useSpeech();
  const theme = useTheme();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "device";
  const name = `${say(SHELL.theme)}: ${say(THEME_NAMES[theme])}`;
  return (
    <Button className="quiet theme" aria-label={name} onPress={() => chooseTheme(next)}>
      <span className={`theme-sign ${theme}`} aria-hidden="true" />
    </Button>
  );
}
