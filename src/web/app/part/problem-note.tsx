// What went wrong, in one sentence, and what to do.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { ApiProblem } from "../api/client.ts";
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
      {again && <Button onPress={again}>{say(SHELL.again)}</Button>}
    </div>
  );
}
