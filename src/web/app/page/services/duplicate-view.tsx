// Pairs that may be one service: merged or kept apart with a reason; what was decided can be undone.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useMay } from "../../api/queries.ts";
import { useMergeDecisions, useProposedMerges } from "../../api/service-queries.ts";
import type { ProposedMerge } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { MERGE_REASONS, SERVICES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import type { OfServices } from "./of-services.ts";
import { PairActs, type PairMember } from "./pair-acts.tsx";
import { PairComparison } from "./pair-comparison.tsx";
import { kindNames } from "./service-list.tsx";
import { UndoAct } from "./undo-act.tsx";

export function DuplicateView({ study, head, open }: Pick<OfServices, "study" | "head" | "open">): ReactNode {
  const { say } = useSpeech();
  const [compared, compare] = useState<ProposedMerge>();
  const pair = (pairs: readonly ProposedMerge[]) => pairs.find(({ ids }) => ids.join() === compared?.ids.join());
  return (
    <>
      <h3>{say(SERVICES.pairs)}</h3>
      <Asked query={useProposedMerges(study)}>
        {(pairs) =>
          pairs.length === 0 ? (
            <EmptyState what={SERVICES.noPairs} cure={SERVICES.noPairsCure} />
          ) : (
            <>
              <PairTable {...{ study, open, pairs, compare }} />
              <Compared {...{ study, head, pair: pair(pairs), close: () => compare(undefined) }} />
            </>
          )
        }
      </Asked>
      <Decisions study={study} />
    </>
  );
}

interface PairTableProps extends Pick<OfServices, "study" | "open"> {
  readonly pairs: readonly ProposedMerge[];
  readonly compare: (pair: ProposedMerge) => void;
}

function PairTable({ study, open, pairs, compare }: PairTableProps): ReactNode {
  const mayKeep = useMay()("keep-services");
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
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: (pair) => (
            <div className="acts">
              <Button onPress={() => compare(pair)}>
                {say(SERVICES.compare)} <span className="unseen">{pair.names.join(", ")}</span>
              </Button>
              {mayKeep && <PairActs study={study} into={memberOf(pair, 0)} from={memberOf(pair, 1)} />}
            </div>
          ),
        },
      ]}
    />
  );
}

interface ComparedProps extends Pick<OfServices, "study" | "head"> {
  readonly pair: ProposedMerge | undefined;
  readonly close: () => void;
}

/** Gone once the pair was decided on. */
function Compared({ study, head, pair, close }: ComparedProps): ReactNode {
  const { say } = useSpeech();
  const mayKeep = useMay()("keep-services");
  if (pair === undefined) return null;
  return <PairComparison key={pair.ids.join()} {...{ study, pair, mayKeep, close }} kinds={kindNames(head, say)} />;
}

function memberOf({ ids, names }: ProposedMerge, at: 0 | 1): PairMember {
  const id = ids[at] ?? "";
  return { id, name: names[at] ?? id };
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
