// What may be decided of two services that look like one.
import type { ReactNode } from "react";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { SERVICES } from "../../words/service-words.ts";

export interface PairMember {
  readonly id: string;
  readonly name: string;
}

interface PairActsProps {
  readonly study: string;
  /** The one that stays. */
  readonly into: PairMember;
  readonly from: PairMember;
}

export function PairActs({ study, into, from }: PairActsProps): ReactNode {
  const { say } = useSpeech();
  const merge = useAct(study, (reason: string) =>
    tell(path(study, "services", from.id, "merge"), { method: "POST", body: { into: into.id, reason } }),
  );
  const keep = useAct(study, (reason: string) =>
    tell(path(study, "services", from.id, "apart"), { method: "POST", body: { other: into.id, reason } }),
  );
  return (
    <div className="acts">
      <ReasonDialog
        act={say(SERVICES.merge)}
        explained={say(SERVICES.mergeExplained, { from: from.name, into: into.name })}
        confirm={say(SERVICES.mergeConfirm)}
        onConfirm={(reason) => merge.mutateAsync(reason)}
      />
      <ReasonDialog
        act={say(SERVICES.apart)}
        explained={say(SERVICES.apartExplained)}
        confirm={say(SERVICES.apartConfirm)}
        onConfirm={(reason) => keep.mutateAsync(reason)}
      />
    </div>
  );
}
