// Choices that narrow a list: beside each other on a desk; on a phone below one line, so that the list is seen at once.
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";
import { CARDS_UP_TO, useNarrow } from "./use-narrow.ts";

interface FilterFoldProps {
  /** How many narrow the list now. */
  readonly chosen: number;
  readonly children: ReactNode;
}

export function FilterFold({ chosen, children }: FilterFoldProps): ReactNode {
  const { say, number } = useSpeech();
  if (!useNarrow(CARDS_UP_TO)) return children;
  return (
    <details className="filter-fold">
      <summary>{chosen === 0 ? say(SHELL.filters) : say(SHELL.filtersChosen, { count: number(chosen) })}</summary>
      <div className="filters">{children}</div>
    </details>
  );
}
