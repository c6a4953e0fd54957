// The frame: what there is, which study, which language, who is signed in.
import type { MouseEvent, ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Texts } from "#base/text";
import { useSignOut } from "./api/queries.ts";
import { useSpeech } from "./language.tsx";
import { Choice } from "./part/choice.tsx";
import { LanguageSwitch } from "./part/language-switch.tsx";
import { go, PAGES, type Page, writeRoute } from "./route.ts";
import { PAGE_NAMES, SHELL } from "./words/shell-words.ts";

interface ShellProps {
  readonly person: string;
  readonly studies: readonly { readonly id: string; readonly titles: Texts }[];
  readonly study: string | undefined;
  readonly page: Page;
  readonly children: ReactNode;
}

export function Shell({ person, studies, study, page, children }: ShellProps): ReactNode {
  const { say } = useSpeech();
  const signOut = useSignOut();
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
        <LanguageSwitch />
        <span className="person">{person}</span>
        <Button className="quiet" onPress={() => signOut.mutate()}>
          {say(SHELL.signOut)}
        </Button>
      </header>
      {study !== undefined && <Pages study={study} page={page} />}
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

function Pages({ study, page }: { readonly study: string; readonly page: Page }): ReactNode {
  const { say } = useSpeech();
  const follow = (each: Page) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go({ study, page: each });
  };
  return (
    <nav aria-label={say(SHELL.pages)}>
      {PAGES.map((each) => (
        <a
          key={each}
          href={writeRoute({ study, page: each })}
          aria-current={each === page ? "page" : undefined}
          onClick={follow(each)}
        >
          {say(PAGE_NAMES[each])}
        </a>
      ))}
    </nav>
  );
}
