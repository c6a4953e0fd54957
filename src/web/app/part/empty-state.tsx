// An empty list says what would stand here, and how it gets there.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import { useSpeech } from "../language.tsx";

interface EmptyStateProps {
  readonly what: Texts;
  readonly cure?: Texts;
  /** A link to where it begins. */
  readonly children?: ReactNode;
}

export function EmptyState({ what, cure, children }: EmptyStateProps): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="note">
      <p>
        <strong>{say(what)}</strong>
      </p>
      {cure && <p>{say(cure)}</p>}
      {children && <p>{children}</p>}
    </div>
  );
}
