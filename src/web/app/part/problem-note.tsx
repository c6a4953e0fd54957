// What went wrong, in one sentence, and what to do.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { ApiProblem, type ToldIssue } from "../api/client.ts";
import { useSpeech } from "../language.tsx";
import { SHELL } from "../words/shell-words.ts";

export function ProblemNote({ cause, again }: { readonly cause: unknown; readonly again?: () => void }): ReactNode {
  const { say } = useSpeech();
  const answered = cause instanceof ApiProblem && cause.status !== 0;
  return (
    <div className="note fault" role="alert">
      <p>
        <strong>{answered ? cause.message : say(SHELL.offline)}</strong>
      </p>
      <p>{answered ? cause.cure : say(SHELL.offlineCure)}</p>
      {answered && cause.issues.length > 0 && <IssueList issues={cause.issues} />}
      {again && <Button onPress={again}>{say(SHELL.again)}</Button>}
    </div>
  );
}

const ISSUES_SHOWN = 20;

function IssueList({ issues }: { readonly issues: readonly ToldIssue[] }): ReactNode {
  const { say } = useSpeech();
  return (
    <ul className="plain">
      {issues.slice(0, ISSUES_SHOWN).map(({ place, message, cure }) => (
        <li key={`${place.file} ${place.row} ${place.column} ${message.en}`}>
          <code>{[place.file, place.row, place.column].filter((part) => part !== undefined).join(" · ")}</code>{" "}
          {say(message)} {say(cure)}
        </li>
      ))}
    </ul>
  );
}
