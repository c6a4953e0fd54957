// A choice of one of a few, with its name above it.
import type { ReactNode } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";

export interface Option {
  readonly id: string;
  readonly name: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  /** For choices that a table names. */
  readonly isLabelUnseen?: boolean;
}

export function Choice({ label, options, chosen, choose, isLabelUnseen }: ChoiceProps): ReactNode {
  const { say } = useSpeech();
  return (
    <Select
      className="choice"
      placeholder={say(SHELL.choose)}
      selectedKey={chosen}
      onSelectionChange={(key) => choose(String(key))}
    >
      <Label {...(isLabelUnseen ? { className: "unseen" } : {})}>{label}</Label>
      <Button>
        <SelectValue />
        <span className="arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          {options.map(({ id, name }) => (
            <ListBoxItem key={id} id={id} textValue={name}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
