// An empty list says what would stand here, and how it gets there.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import { useSpeech } from "../language.tsx";

export function EmptyState({ what, cure }: { readonly what: Texts; readonly cure?: Texts }): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="note">
      <p>
        <strong>{say(what)}</strong>
      </p>
      {cure && <p>{say(cure)}</p>}
    </div>
  );
}
