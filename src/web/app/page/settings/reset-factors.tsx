import type { ReactNode } from "react";
import { tell } from "../../api/client.ts";
import { useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { FACTOR } from "../../words/factor-words.ts";

/** For somebody who lost phone and codes. */
export function ResetFactors({ name }: { readonly name: string }): ReactNode {
  const { say } = useSpeech();
  const reset = useAct("", (reason: string) =>
    tell(`/accounts/${encodeURIComponent(name)}/factors`, { method: "DELETE", body: { reason } }),
  );
  return (
    <ReasonDialog
      act={say(FACTOR.reset)}
      title={`${say(FACTOR.reset)}: ${name}`}
      explained={say(FACTOR.resetExplained)}
      confirm={say(FACTOR.reset)}
      onConfirm={(reason) => reset.mutateAsync(reason)}
    />
  );
}
