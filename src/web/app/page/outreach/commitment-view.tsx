// Commitments: what was promised, by whom, by when; noted, started, done, dropped or taken up again.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { tell } from "../../api/client.ts";
import { type Commitment, stakeholders, type TrackerRow, tracker } from "../../api/outreach-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { DateBox } from "../../part/date-box.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { COMMITMENT_STATES, OUTREACH } from "../../words/outreach-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { AddProof } from "./add-proof.tsx";

export function CommitmentView({ study }: { readonly study: string }): ReactNode {
  const may = useMay();
  return (
    <Asked query={useAsked(tracker, study, ["tracker"])}>
      {(rows) => {
        const all = rows.flatMap(({ commitments }) => commitments);
        return (
          <>
            {rows.length > 0 && may("follow-up") && <AddCommitment study={study} rows={rows} />}
            {all.length === 0 ? (
              <EmptyState what={OUTREACH.noCommitments} cure={OUTREACH.noCommitmentsCure} />
            ) : (
              <CommitmentTable study={study} all={all} />
            )}
          </>
        );
      }}
    </Asked>
  );
}

const NOTHING = { action: "", responsible: "", output: "", due: "" };

function AddCommitment({ study, rows }: { readonly study: string; readonly rows: readonly TrackerRow[] }): ReactNode {
  const { say } = useSpeech();
  const names = new Map((useAsked(stakeholders, study, ["stakeholders"]).data ?? []).map(({ id, name }) => [id, name]));
  const [stakeholder, setStakeholder] = useState(rows[0]?.stakeholder ?? "");
  const own = rows.filter((row) => row.stakeholder === stakeholder);
  const [wished, setWished] = useState("");
  const recommendation =
    own.find((row) => row.recommendation === wished)?.recommendation ?? own[0]?.recommendation ?? "";
  const [said, setSaid] = useState(NOTHING);
  const add = useAct(study, () =>
    tell(path(study, "commitments"), { method: "POST", body: { stakeholder, recommendation, ...said } }),
  );
  const box = (key: keyof typeof NOTHING) => (
    <TextBox label={say(OUTREACH[key])} value={said[key]} change={(text) => setSaid({ ...said, [key]: text })} />
  );
  return (
    <details>
      <summary>{say(OUTREACH.add)}</summary>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate(undefined, { onSuccess: () => setSaid(NOTHING) });
        }}
      >
        <div className="filters">
          <Choice
            label={say(OUTREACH.stakeholder)}
            chosen={stakeholder}
            choose={setStakeholder}
            options={[...new Set(rows.map((row) => row.stakeholder))].map((id) => ({ id, name: names.get(id) ?? id }))}
          />
          <Choice
            label={say(OUTREACH.recommendation)}
            chosen={recommendation}
            choose={setWished}
            options={own.map((row) => ({ id: row.recommendation, name: row.recommendation }))}
          />
        </div>
        {box("action")}
        {box("responsible")}
        {box("output")}
        <DateBox label={say(OUTREACH.due)} value={said.due} change={(due) => setSaid({ ...said, due })} />
        {add.error && <ProblemNote cause={add.error} />}
        <Button type="submit" className="main" isPending={add.isPending}>
          {say(OUTREACH.save)}
        </Button>
      </Form>
    </details>
  );
}

function CommitmentTable({ study, all }: { readonly study: string; readonly all: readonly Commitment[] }): ReactNode {
  const { say, day } = useSpeech();
  const may = useMay();
  const names = new Map((useAsked(stakeholders, study, ["stakeholders"]).data ?? []).map(({ id, name }) => [id, name]));
  const nameOf = ({ stakeholder }: Commitment) => names.get(stakeholder) ?? stakeholder;
  const state = (one: Commitment) => say(COMMITMENT_STATES[one.state] ?? OUTREACH.state);
  return (
    <ListTable
      title={say(OUTREACH.title)}
      file={`${study}-commitments`}
      rows={all}
      keyOf={({ id }) => id}
      columns={[
        { name: say(OUTREACH.action), value: ({ action }) => action, cell: ({ action }) => action },
        {
          name: say(OUTREACH.stakeholder),
          value: nameOf,
          cell: nameOf,
        },
        { name: say(OUTREACH.due), value: ({ due }) => due, cell: ({ due }) => day(due) },
        { name: say(OUTREACH.state), value: state, cell: state },
        { name: say(OUTREACH.proofs), cell: (one) => <Proofs study={study} one={one} /> },
        ...(may("follow-up")
          ? [
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: (one: Commitment) => (
                  <div className="acts">
                    <Moves study={study} one={one} />
                    <AddProof study={study} id={one.id} />
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Proofs({ study, one: { id, evidence } }: { readonly study: string; readonly one: Commitment }): ReactNode {
  if (evidence.length === 0) return "–";
  return (
    <ul className="plain">
      {evidence.map(({ kind, note, reference, file }, at) => (
        <li key={`${kind} ${note}`}>
          {file === undefined ? (
            `${note} ${reference}`
          ) : (
            <a href={`/api/v1${path(study, "commitments", id, "evidence", String(at + 1))}`} download={file.name}>
              {note} ({file.name})
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Moves({ study, one: { id, state } }: { readonly study: string; readonly one: Commitment }): ReactNode {
  const { say } = useSpeech();
  const move = useAct(study, (body: { readonly to: string; readonly note: string }) =>
    tell(path(study, "commitments", id, "moves"), { method: "POST", body }),
  );
  if (state === "done" || state === "dropped")
    return <Button onPress={() => move.mutate({ to: "reopened", note: "" })}>{say(OUTREACH.reopen)}</Button>;
  return (
    <div className="acts">
      {state === "open" && (
        <Button onPress={() => move.mutate({ to: "started", note: "" })}>{say(OUTREACH.start)}</Button>
      )}
      <ReasonDialog
        act={say(OUTREACH.done)}
        explained={say(OUTREACH.doneExplained)}
        confirm={say(OUTREACH.done).replace("…", "")}
        onConfirm={(note) => move.mutateAsync({ to: "done", note })}
      />
      <ReasonDialog
        act={say(OUTREACH.drop)}
        explained={say(OUTREACH.dropExplained)}
        confirm={say(OUTREACH.drop).replace("…", "")}
        onConfirm={(note) => move.mutateAsync({ to: "dropped", note })}
      />
      {move.error && <ProblemNote cause={move.error} />}
    </div>
  );
}
