// A coding that its own coder takes out; giving it again is one act, so it needs no reason.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { INTERVIEWS } from "../../words/interview-words.ts";
import type { Coding } from "./turns.ts";

interface TakeOutProps {
  readonly study: string;
  readonly id: string;
  readonly coding: Coding;
  readonly name: string;
}

export function TakeOut({ study, id, coding, name }: TakeOutProps): ReactNode {
  const { say } = useSpeech();
  const { start, end, code } = coding;
  const query = new URLSearchParams({ start: String(start), end: String(end), code });
  const remove = useAct(study, () => tell(`${path(study, "cases", id, "codings")}?${query}`, { method: "DELETE" }));
  return (
    <>
      <Button
        className="link"
        aria-label={say(INTERVIEWS.takeOut, { code: name })}
        isPending={remove.isPending}
        onPress={() => remove.mutate(undefined)}
      >
        {say(INTERVIEWS.takeOutShort)}
      </Button>
      {remove.error && <ProblemNote cause={remove.error} />}
    </>
  );
}
