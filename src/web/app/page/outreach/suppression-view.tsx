// Addresses that nothing is sent to: who, why, since when; what came back by mail; one noted by hand; one taken off with a reason.
import { type ReactNode, useState } from "react";
import { Button, FileTrigger, Form } from "react-aria-components";
import { ask, isTransient, tell } from "../../api/client.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { type SuppressionRow, suppressions, takenReturns } from "../../api/suppression-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { base64Of } from "../../part/base64-of.ts";
import type { ChosenFile } from "../../part/bring/kept-file.ts";
import { useKeptFile } from "../../part/bring/use-kept-file.ts";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { OUTREACH, OUTREACH_VIEWS } from "../../words/outreach-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { SUPPRESSION_REASONS, SUPPRESSIONS } from "../../words/suppression-words.ts";

interface OfStudy {
  readonly study: string;
}

export function SuppressionView({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  return (
    <>
      <p className="help">{say(SUPPRESSIONS.help)}</p>
      <Asked query={useAsked(suppressions, study, ["suppressions"])}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState what={SUPPRESSIONS.none} cure={SUPPRESSIONS.noneCure} />
          ) : (
            <SuppressionTable study={study} rows={rows} />
          )
        }
      </Asked>
      {may("follow-up") && (
        <>
          <BringReturns study={study} />
          <NoteByHand study={study} />
        </>
      )}
    </>
  );
}

function SuppressionTable({ study, rows }: OfStudy & { readonly rows: readonly SuppressionRow[] }): ReactNode {
  const { say, moment } = useSpeech();
  const may = useMay();
  const reason = (row: SuppressionRow) => say(SUPPRESSION_REASONS[row.reason] ?? SUPPRESSIONS.reason);
  const name = (row: SuppressionRow) => row.name || say(SUPPRESSIONS.unknown);
  const state = ({ lifted }: SuppressionRow) =>
    lifted === undefined
      ? say(SUPPRESSIONS.active)
      : say(SUPPRESSIONS.lifted, { who: lifted.by, when: moment(lifted.at), why: lifted.why });
  return (
    <ListTable
      title={say(OUTREACH_VIEWS.suppressions)}
      file={`${study}-suppressions`}
      rows={rows}
      keyOf={({ id, since }) => `${id} ${since}`}
      columns={[
        { name: say(OUTREACH.name), value: name, cell: name },
        {
          name: say(SUPPRESSIONS.address),
          value: ({ address }) => address,
          cell: ({ address }) =>
            address === "" ? say(SUPPRESSIONS.hidden) : <span className="address">{address}</span>,
        },
        { name: say(SUPPRESSIONS.reason), value: reason, cell: reason },
        { name: say(SUPPRESSIONS.since), value: ({ since }) => since, cell: ({ since }) => moment(since) },
        {
          name: say(SUPPRESSIONS.message),
          value: ({ campaign }) => campaign,
          cell: ({ campaign, by }) =>
            campaign === "" ? (
              say(by === "" ? SUPPRESSIONS.notedBefore : SUPPRESSIONS.noted, { who: by })
            ) : (
              <PageLink study={study} page="outreach" wishes={{ view: "campaigns", campaign }}>
                {campaign}
              </PageLink>
            ),
        },
        { name: say(SUPPRESSIONS.state), value: state, cell: state },
        ...(may("follow-up")
          ? [
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: (row: SuppressionRow) => (row.lifted === undefined ? <Lift study={study} id={row.id} /> : null),
              },
            ]
          : []),
      ]}
    />
  );
}

function Lift({ study, id }: OfStudy & { readonly id: string }): ReactNode {
  const { say } = useSpeech();
  const lift = useAct(study, (why: string) =>
    tell(path(study, "suppressions", id, "lifting"), { method: "POST", body: { why } }),
  );
  return (
    <ReasonDialog
      act={say(SUPPRESSIONS.lift)}
      explained={say(SUPPRESSIONS.liftExplained)}
      confirm={say(SUPPRESSIONS.liftNow)}
      onConfirm={(why) => lift.mutateAsync(why)}
    />
  );
}

function BringReturns({ study }: OfStudy): ReactNode {
  const { say, number } = useSpeech();
  const bring = useAct(study, (body: ChosenFile) =>
    ask(takenReturns, path(study, "returns"), { method: "POST", body }),
  );
  // Brought once more changes nothing more: what a reload or a lost connection broke off is sent again.
  const device = useKeptFile<undefined>(`${study}/returns`, (file) => send(file));
  const send = (file: ChosenFile) =>
    bring.mutate(file, {
      onSuccess: device.drop,
      onError: (cause) => {
        if (!isTransient(cause)) device.drop();
      },
    });
  const choose = async (file: File) => {
    const chosen = { fileName: file.name, content: await base64Of(file) };
    device.keep(chosen, undefined);
    send(chosen);
  };
  const told = bring.data;
  const counts = Object.fromEntries(Object.entries(told ?? {}).map(([key, count]) => [key, number(count)]));
  const isNothing = told !== undefined && Object.entries(told).every(([key, count]) => key === "read" || count === 0);
  return (
    <section>
      <h3>{say(SUPPRESSIONS.bring)}</h3>
      <p className="help">{say(SUPPRESSIONS.bringHelp)}</p>
      <div className="acts">
        <FileTrigger
          acceptedFileTypes={[".eml", ".mbox", ".mbx", ".txt"]}
          onSelect={(files) => files?.[0] && void choose(files[0])}
        >
          <Button isPending={bring.isPending}>{say(SUPPRESSIONS.choose)}</Button>
        </FileTrigger>
      </div>
      {told && <p role="status">{isNothing ? say(SUPPRESSIONS.nothingTaken) : say(SUPPRESSIONS.taken, counts)}</p>}
      {bring.error && <ProblemNote cause={bring.error} />}
    </section>
  );
}

function NoteByHand({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const [mail, setMail] = useState("");
  const stop = useAct(study, () => tell(path(study, "suppressions"), { method: "POST", body: { mail: mail.trim() } }));
  return (
    <section>
      <h3>{say(SUPPRESSIONS.note)}</h3>
      <Form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          stop.mutate(undefined, { onSuccess: () => setMail("") });
        }}
      >
        <TextBox label={say(SUPPRESSIONS.mail)} value={mail} change={setMail} autoComplete="off" />
        <Button type="submit" isPending={stop.isPending}>
          {say(SUPPRESSIONS.stop)}
        </Button>
        {stop.isSuccess && <p role="status">{say(SUPPRESSIONS.stopped)}</p>}
        {stop.error && <ProblemNote cause={stop.error} />}
      </Form>
    </section>
  );
}
