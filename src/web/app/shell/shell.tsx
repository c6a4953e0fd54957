// The frame: what there is, which study, which language, who is signed in.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components";
import type { Texts } from "#base/text";
import { useSignOut } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import type { Page } from "../page-groups.ts";
import { dropAllFiles } from "../part/bring/kept-file.ts";
import { Choice } from "../part/choice.tsx";
import { LanguageSwitch } from "../part/language-switch.tsx";
import { go } from "../route.ts";
import { SHELL } from "../words/shell-words.ts";
import { CommandPalette } from "./command-palette.tsx";
import { Pages } from "./pages.tsx";
import { ThemeChoice } from "./theme-choice.tsx";

export interface ShellProps {
  readonly person: string;
  readonly studies: readonly { readonly id: string; readonly titles: Texts }[];
  readonly study: string | undefined;
  readonly page: Page;
  readonly children: ReactNode;
}

export function Shell({ person, studies, study, page, children }: ShellProps): ReactNode {
  const { say } = useSpeech();
  const signOut = useSignOut(dropAllFiles);
  const [isSeeking, seek] = useState(false);
  useSeekKey(() => seek(true));
  const content = useRef<HTMLElement>(null);
  useFocusOnTurn(page, content);
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {say(SHELL.skip)}
      </a>
      <header>
        <span className="brand">Tornaviaje</span>
        {studies.length > 1 && (
          <Choice
            label={say(SHELL.study)}
            options={studies.map(({ id, titles }) => ({ id, name: say(titles) }))}
            chosen={study ?? ""}
            choose={(id) => go({ study: id, page })}
          />
        )}
        <Button className="seek" onPress={() => seek(true)}>
          {say(SHELL.seek)} <kbd>{SEEK_KEYS}</kbd>
        </Button>
        <LanguageSwitch />
        <ThemeChoice />
        <span className="person">{person}</span>
        <Button className="quiet" onPress={() => signOut.mutate()}>
          {say(SHELL.signOut)}
        </Button>
      </header>
      <div className={study === undefined ? "body" : "body with-pages"}>
        {study !== undefined && <Pages study={study} page={page} />}
        <main id="content" tabIndex={-1} ref={content}>
          {children}
        </main>
      </div>
      <CommandPalette isOpen={isSeeking} close={() => seek(false)} {...{ studies, study, page }} />
    </div>
  );
}

const IS_MAC = /mac/i.test(navigator.platform);
const SEEK_KEYS = IS_MAC ? "⌘K" : "Ctrl K";

function useSeekKey(open: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  });
}

/** Who turns the page by keyboard goes on reading there. Not on the first one. */
function useFocusOnTurn(page: Page, content: { readonly current: HTMLElement | null }): void {
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    content.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [page, content]);
}
