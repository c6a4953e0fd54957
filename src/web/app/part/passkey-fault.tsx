// What went wrong with a passkey: on the device, or at the server.
import type { ReactNode } from "react";
import { PasskeyNotGiven } from "../api/passkeys.ts";
import { useSpeech } from "../language.tsx";
import { PASSKEY } from "../words/factor-words.ts";
import { ProblemNote } from "./problem-note.tsx";

export function PasskeyFault({ cause }: { readonly cause: unknown }): ReactNode {
  const { say } = useSpeech();
  if (!(cause instanceof PasskeyNotGiven)) return <ProblemNote cause={cause} />;
  return (
    <div className="note fault" role="alert">
      <p>{say(cause.isThere ? PASSKEY.there : PASSKEY.notGiven)}</p>
    </div>
  );
}
