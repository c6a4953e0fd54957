// Pairs that may be one service: merged or kept apart with a reason; what was decided can be undone.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useMergeDecisions, useProposedMerges } from "../../api/service-queries.ts";
import type { ProposedMerge } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { MERGE_REASONS, SERVICES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import type { OfServices } from "./of-services.ts";
import { UndoAct } from "./undo-act.tsx";

export function DuplicateView({ study, open }: Pick<OfServices, "study" | "open">): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h3>{say(SERVICES.pairs)}</h3>
      <Asked query={useProposedMerges(study)}>
        {(pairs) =>
          pairs.length === 0 ? (
            <EmptyState what={SERVICES.noPairs} cure={SERVICES.noPairsCure} />
          ) : (
            <PairTable {...{ study, open, pairs }} />
          )
        }
      </Asked>
      <Decisions study={study} />
    </>
  );
}

interface PairTableProps extends Pick<OfServices, "study" | "open"> {
  readonly pairs: readonly ProposedMerge[];
}

function PairTable({ study, open, pairs }: PairTableProps): ReactNode {
  const { say, number } = useSpeech();
  const member = (at: 0 | 1) => ({
    name: say(at === 0 ? SERVICES.first : SERVICES.second),
    value: ({ names }: ProposedMerge) => names[at] ?? "",
    cell: ({ ids, names }: ProposedMerge) => (
      <Button className="link" onPress={() => open(ids[at])}>
        {names[at]} <span className="help">{ids[at]}</span>
      </Button>
    ),
  });
  return (
    <ListTable
      title={say(SERVICES.pairs)}
      file={`${study}-duplicates`}
      rows={pairs}
      keyOf={({ ids }) => ids.join(" ")}
      columns={[
        member(0),
        member(1),
        {
          name: say(SERVICES.why),
          value: ({ reason }) => reason,
          cell: ({ reason, distanceMetres }) =>
            `${MERGE_REASONS[reason] ? say(MERGE_REASONS[reason]) : reason}${distanceMetres === undefined ? "" : ` · ${number(distanceMetres)} m`}`,
        },
        { name: say(SHELL.acts), isActs: true, cell: (pair) => <PairActs study={study} pair={pair} /> },
      ]}
    />
  );
}

function PairActs({ study, pair }: { readonly study: string; readonly pair: ProposedMerge }): ReactNode {
  const { say } = useSpeech();
  const [into = "", from = ""] = pair.ids;
  const merge = useAct(study, (reason: string) =>
    tell(path(study, "services", from, "merge"), { method: "POST", body: { into, reason } }),
  );
  const keep = useAct(study, (reason: string) =>
    tell(path(study, "services", from, "apart"), { method: "POST", body: { other: into, reason } }),
  );
  return (
    <div className="acts">
      <ReasonDialog
        act={say(SERVICES.merge)}
        explained={say(SERVICES.mergeExplained, { from: pair.names[1] ?? from, into: pair.names[0] ?? into })}
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

function Decisions({ study }: { readonly study: string }): ReactNode {
  const { say, day } = useSpeech();
  const decisions = useMergeDecisions(study).data ?? [];
  if (decisions.length === 0) return null;
  const verdictOf = (verdict: string) => say(verdict === "merged" ? SERVICES.merged : SERVICES.keptApart);
  return (
    <>
      <h3>{say(SERVICES.decided)}</h3>
      <ListTable
        title={say(SERVICES.decided)}
        file={`${study}-merge-decisions`}
        rows={decisions}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say(SERVICES.name),
            value: ({ services }) => services.join(" – "),
            cell: ({ services }) => services.join(" – "),
          },
          {
            name: say(SERVICES.verdict),
            value: ({ verdict }) => verdictOf(verdict),
            cell: ({ verdict }) => verdictOf(verdict),
          },
          { name: say(SERVICES.when), value: ({ on }) => on, cell: ({ on }) => day(on) },
          { name: say(SERVICES.who), value: ({ who }) => who, cell: ({ who }) => who },
          { name: say(SERVICES.reason), value: ({ reason }) => reason, cell: ({ reason }) => reason },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: ({ id, isUndone }) => (isUndone ? say(SERVICES.undone) : <UndoAct study={study} of={id} />),
          },
        ]}
      />
    </>
  );
}
