// Two institutions of the registry that are one: chosen, or picked from those that look alike; compared, merged, taken apart.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { merges, type PastMerge, type SamePair } from "../../api/merge-shapes.ts";
import { stakeholders } from "../../api/outreach-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { MERGE } from "../../words/merge-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { SAME_REASONS } from "../../words/stakeholder-words.ts";
import { type Pair, StakeholderPair } from "./stakeholder-pair.tsx";

interface OfStudy {
  readonly study: string;
}

export function MergeStakeholders({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const [pair, setPair] = useState<Pair>({ stays: "", merged: "" });
  const known = useAsked(stakeholders, study, ["stakeholders"]).data ?? [];
  const options = known
    .map(({ id, name }) => ({ id, name: `${name} (${id})` }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  if (known.length < 2) return <Past study={study} compare={setPair} />;
  const isPair = [pair.stays, pair.merged].every((id) => known.some((one) => one.id === id));
  const choice = (key: keyof Pair, label: string) => (
    <Choice label={label} options={options} chosen={pair[key]} choose={(id) => setPair({ ...pair, [key]: id })} />
  );
  return (
    <section>
      <h3>{say(MERGE.title)}</h3>
      <p>{say(MERGE.help)}</p>
      <div className="filters">
        {choice("stays", say(MERGE.stays))}
        {choice("merged", say(MERGE.goes))}
      </div>
      {isPair && pair.stays !== pair.merged && (
        <StakeholderPair
          key={`${pair.stays} ${pair.merged}`}
          {...{ study, pair }}
          names={[nameOf(known, pair.stays), nameOf(known, pair.merged)]}
          swap={() => setPair({ stays: pair.merged, merged: pair.stays })}
          close={() => setPair({ stays: "", merged: "" })}
        />
      )}
      <Past study={study} compare={setPair} />
    </section>
  );
}

function nameOf(known: readonly { readonly id: string; readonly name: string }[], id: string): string {
  return known.find((one) => one.id === id)?.name ?? id;
}

interface PastProps extends OfStudy {
  readonly compare: (pair: Pair) => void;
}

function Past({ study, compare }: PastProps): ReactNode {
  return (
    <Asked query={useAsked(merges, study, ["stakeholder-merges"])}>
      {(found) => (
        <>
          {found.pairs.length > 0 && <Alike study={study} pairs={found.pairs} compare={compare} />}
          {found.merges.length > 0 && <Made study={study} rows={found.merges} />}
        </>
      )}
    </Asked>
  );
}

function Alike({ study, pairs, compare }: PastProps & { readonly pairs: readonly SamePair[] }): ReactNode {
  const { say, number } = useSpeech();
  const why = ({ reason }: SamePair) => (SAME_REASONS[reason] ? say(SAME_REASONS[reason]) : reason);
  const member = (at: 0 | 1) => ({
    name: say(at === 0 ? MERGE.stays : MERGE.goes),
    value: ({ names }: SamePair) => names[at],
    cell: ({ names, ids }: SamePair) => (
      <>
        {names[at]} <span className="help">{ids[at]}</span>
      </>
    ),
  });
  return (
    <details>
      <summary>{say(MERGE.alike, { count: number(pairs.length) })}</summary>
      <p className="help">{say(MERGE.alikeHelp)}</p>
      <ListTable
        title={say(MERGE.alike, { count: number(pairs.length) })}
        file={`${study}-alike`}
        rows={pairs}
        keyOf={({ ids }) => ids.join(" ")}
        columns={[
          member(0),
          member(1),
          { name: say(MERGE.why), value: why, cell: why },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: ({ ids: [stays, merged], names }) => (
              <Button onPress={() => compare({ stays, merged })}>
                {say(MERGE.compare)} <span className="unseen">{names.join(", ")}</span>
              </Button>
            ),
          },
        ]}
      />
    </details>
  );
}

function Made({ study, rows }: OfStudy & { readonly rows: readonly PastMerge[] }): ReactNode {
  const { say, moment } = useSpeech();
  return (
    <>
      <h4>{say(MERGE.made)}</h4>
      <DataTable
        title={say(MERGE.made)}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { name: say(MERGE.wasMerged), cell: ({ mergedName, merged }) => `${mergedName} (${merged})` },
          { name: say(MERGE.into), cell: ({ stakeholder }) => stakeholder },
          { name: say(MERGE.when), cell: ({ at }) => moment(at) },
          { name: say(MERGE.who), cell: ({ by }) => by },
          { name: say(MERGE.why), cell: ({ why }) => why },
          { name: say(SHELL.acts), isActs: true, cell: (row) => <Undo study={study} row={row} /> },
        ]}
      />
    </>
  );
}

function Undo({ study, row }: OfStudy & { readonly row: PastMerge }): ReactNode {
  const { say } = useSpeech();
  const undo = useAct(study, (reason: string) =>
    tell(path(study, "stakeholder-merges", row.id, "undoing"), { method: "POST", body: { reason } }),
  );
  if (row.undone !== undefined) return say(MERGE.undone, { why: row.undone.why });
  return (
    <ReasonDialog
      act={say(MERGE.undo)}
      explained={say(MERGE.undoExplained)}
      confirm={say(MERGE.undoNow)}
      onConfirm={(reason) => undo.mutateAsync(reason)}
    />
  );
}
