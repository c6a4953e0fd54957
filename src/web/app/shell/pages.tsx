// The pages of a study: a column beside the content, and behind one button on a phone.
import { type MouseEvent, type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useMay } from "../api/queries.ts";
import { useSpeech } from "../language.tsx";
import { PAGE_GROUPS, type Page, type PageGroup, pagesFor } from "../page-groups.ts";
import { go, writeRoute } from "../route.ts";
import { GROUP_NAMES, PAGE_NAMES, SHELL } from "../words/shell-words.ts";

const GROUPS = Object.keys(PAGE_GROUPS) as readonly PageGroup[];

interface PagesProps {
  readonly study: string;
  readonly page: Page;
}

export function Pages({ study, page }: PagesProps): ReactNode {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <nav aria-label={say(SHELL.pages)} className={isOpen ? "open" : undefined}>
      <Button className="menu" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        <span className="menu-sign" aria-hidden="true" /> {say(PAGE_NAMES[page])}
      </Button>
      <div className="page-list">
        {GROUPS.map((group) => (
          <PagesOf key={group} {...{ study, page, group }} turned={() => setOpen(false)} />
        ))}
      </div>
    </nav>
  );
}

interface PagesOfProps extends PagesProps {
  readonly group: PageGroup;
  readonly turned: () => void;
}

function PagesOf({ study, page, group, turned }: PagesOfProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const follow = (each: Page) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    turned();
    go({ study, page: each });
  };
  return (
    <div className="page-group">
      {group !== "start" && <p>{say(GROUP_NAMES[group])}</p>}
      <ul>
        {pagesFor(may, PAGE_GROUPS[group]).map((each) => (
          <li key={each}>
            <a
              href={writeRoute({ study, page: each })}
              aria-current={each === page ? "page" : undefined}
              onClick={follow(each)}
            >
              {say(PAGE_NAMES[each])}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
