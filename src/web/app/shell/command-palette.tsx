// Everything one can go to or do, found by typing: Ctrl+K, or ⌘K.
import type { ReactNode } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { LANGUAGES, type Texts } from "#base/text";
import { useMay } from "../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../language.tsx";
import { PAGES, type Page, pagesFor } from "../page-groups.ts";
import { fold } from "../part/list-order.ts";
import { go } from "../route.ts";
import { chooseTheme, THEMES } from "../theme.ts";
import { PAGE_HINTS, PAGE_NAMES, SHELL, THEME_NAMES } from "../words/shell-words.ts";

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly close: () => void;
  readonly studies: readonly { readonly id: string; readonly titles: Texts }[];
  readonly study: string | undefined;
  readonly page: Page;
}

interface Command {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly act: () => void;
}

export function CommandPalette(props: CommandPaletteProps): ReactNode {
  const { isOpen, close } = props;
  const { say } = useSpeech();
  const commands = useCommands(props);
  return (
    <ModalOverlay className="veil top" isDismissable isOpen={isOpen} onOpenChange={(open) => !open && close()}>
      <Modal className="modal palette">
        <Dialog aria-label={say(SHELL.seek)}>
          <Autocomplete filter={holdsWords}>
            <SearchField autoFocus>
              <Label>{say(SHELL.seekLabel)}</Label>
              <Input />
            </SearchField>
            <Menu
              className="options"
              aria-label={say(SHELL.seek)}
              items={commands}
              onAction={(key) => {
                close();
                commands.find(({ id }) => id === key)?.act();
              }}
              renderEmptyState={() => say(SHELL.seekNothing)}
            >
              {({ id, name, hint }) => (
                <MenuItem id={id} textValue={`${name} ${hint}`}>
                  {name} <span className="help">{hint}</span>
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Each word typed stands somewhere in the text, without regard to case and accents. */
function holdsWords(text: string, typed: string): boolean {
  const folded = fold(text);
  return fold(typed)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

function useCommands({ studies, study, page }: CommandPaletteProps): readonly Command[] {
  const { say, choose } = useSpeech();
  const may = useMay();
  const pages = pagesFor(may, PAGES).map((each) => ({
    id: `page ${each}`,
    name: say(PAGE_NAMES[each]),
    hint: say(PAGE_HINTS[each]),
    act: () => go({ ...(study === undefined ? {} : { study }), page: each }),
  }));
  const others = studies.filter(({ id }) => id !== study);
  return [
    ...(study === undefined ? [] : pages),
    ...others.map(({ id, titles }) => ({
      id: `study ${id}`,
      name: say(titles),
      hint: say(SHELL.study),
      act: () => go({ study: id, page }),
    })),
    ...LANGUAGES.map((each) => ({
      id: `language ${each}`,
      name: LANGUAGE_NAMES[each],
      hint: say(SHELL.language),
      act: () => choose(each),
    })),
    ...THEMES.map((each) => ({
      id: `theme ${each}`,
      name: say(THEME_NAMES[each]),
      hint: say(SHELL.theme),
      act: () => chooseTheme(each),
    })),
  ];
}
