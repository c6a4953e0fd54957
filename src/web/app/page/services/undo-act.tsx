// Undoes an action on services, or a whole import, with a reason.
import type { ReactNode } from "react";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { undone } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { SERVICES } from "../../words/service-words.ts";

export function UndoAct({ study, of }: { readonly study: string; readonly of: string }): ReactNode {
  const { say } = useSpeech();
  const undo = useAct(study, (reason: string) =>
    ask(undone, path(study, "service-undoings"), { method: "POST", body: { of, reason } }),
  );
  return (
    <ReasonDialog
      act={say(SERVICES.undo)}
      explained={say(SERVICES.undoExplained)}
      confirm={say(SERVICES.undoConfirm)}
      onConfirm={(reason) => undo.mutateAsync(reason)}
    />
  );
}
