// The result of a question to the server: room while it loads, the problem when it fails, the content when it is there.
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";
import { ProblemNote } from "./problem-note.tsx";

interface AskedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (found: T) => ReactNode;
}

/** What was found before stays on the screen when asking again fails. */
export function Asked<T>({ query, children }: AskedProps<T>): ReactNode {
  const { say } = useSpeech();
  const problem = query.error === null ? null : <ProblemNote cause={query.error} again={() => query.refetch()} />;
  if (query.data !== undefined)
    return (
      <>
        {problem}
        {children(query.data)}
      </>
    );
  return (
    problem ?? (
      <p className="loading" role="status">
        {say(SHELL.loading)}
      </p>
    )
  );
}
