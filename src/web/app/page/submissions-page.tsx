// What arrived, newest last as it was numbered; one of them opens beside the list.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useForms, useSubmissions } from "../api/queries.ts";
import type { Submission } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { DataTable } from "../part/data-table.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { REVIEWS, STATES, SUBMISSIONS } from "../words/submission-words.ts";
import { SubmissionPanel } from "./submission-panel.tsx";

interface SubmissionsPageProps {
  readonly study: string;
  readonly instance: string | undefined;
  /** Undefined closes. */
  readonly open: (instance: string | undefined) => void;
}

const ALL = "*";

export function SubmissionsPage({ study, instance, open }: SubmissionsPageProps): ReactNode {
  const { say } = useSpeech();
  const forms = useForms(study);
  const [form, setForm] = useState(ALL);
  const [review, setReview] = useState(ALL);
  const [state, setState] = useState(ALL);
  const titles = new Map((forms.data ?? []).map(({ formId, name }) => [formId, name]));
  return (
    <>
      <h2>{say(SUBMISSIONS.title)}</h2>
      <div className="filters">
        <Choice
          label={say(SUBMISSIONS.form)}
          chosen={form}
          choose={setForm}
          options={[
            { id: ALL, name: say(SUBMISSIONS.allForms) },
            ...[...titles].map(([id, name]) => ({ id, name: name || id })),
          ]}
        />
        <Choice
          label={say(SUBMISSIONS.review)}
          chosen={review}
          choose={setReview}
          options={[
            { id: ALL, name: say(SUBMISSIONS.anyReview) },
            ...Object.entries(REVIEWS).map(([id, name]) => ({ id, name: say(name) })),
          ]}
        />
        <Choice
          label={say(SUBMISSIONS.state)}
          chosen={state}
          choose={setState}
          options={[
            { id: ALL, name: say(SUBMISSIONS.anyState) },
            ...Object.entries(STATES).map(([id, name]) => ({ id, name: say(name) })),
          ]}
        />
      </div>
      <div className={instance === undefined ? "list-only" : "list-and-panel"}>
        <SubmissionList {...{ study, titles, review, open }} filter={{ form: known(form), state: known(state) }} />
        {instance !== undefined && (
          <SubmissionPanel key={instance} study={study} instance={instance} close={() => open(undefined)} />
        )}
      </div>
    </>
  );
}

const known = (chosen: string) => (chosen === ALL ? "" : chosen);

interface ListProps {
  readonly study: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly filter: { readonly form: string; readonly state: string };
  readonly review: string;
  readonly open: (instance: string) => void;
}

function SubmissionList({ study, titles, filter, review, open }: ListProps): ReactNode {
  const { say } = useSpeech();
  const query = useSubmissions(study, filter);
  if (query.data === undefined) return <Asked query={query}>{() => null}</Asked>;
  const rows = query.data.pages.flat().filter((row) => review === ALL || row.review === review);
  return (
    <div>
      {query.error && <ProblemNote cause={query.error} />}
      {rows.length === 0 ? (
        <EmptyState what={SUBMISSIONS.none} cure={SUBMISSIONS.noneCure} />
      ) : (
        <Rows rows={rows} titles={titles} open={open} />
      )}
      {query.hasNextPage && (
        <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {say(SUBMISSIONS.more)}
        </Button>
      )}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Submission[];
  readonly titles: ReadonlyMap<string, string>;
  readonly open: (instance: string) => void;
}

function Rows({ rows, titles, open }: RowsProps): ReactNode {
  const { say, moment, number } = useSpeech();
  return (
    <DataTable
      title={say(SUBMISSIONS.title)}
      rows={rows}
      keyOf={({ instanceId }) => instanceId}
      columns={[
        {
          name: say(SUBMISSIONS.number),
          cell: (row) => (
            <Button className="link" onPress={() => open(row.instanceId)}>
              {number(row.number)}
            </Button>
          ),
        },
        { name: say(SUBMISSIONS.form), cell: ({ formId }) => titles.get(formId) || formId },
        { name: say(SUBMISSIONS.received), cell: ({ receivedAt }) => moment(receivedAt) },
        { name: say(SUBMISSIONS.from), cell: ({ submitter, source }) => senderName(submitter) ?? source },
        { name: say(SUBMISSIONS.review), cell: (row) => <Review row={row} /> },
        { name: say(SUBMISSIONS.flags), cell: ({ flags }) => number(countFlags(flags)), isNumber: true },
      ]}
    />
  );
}

function Review({ row: { review, state } }: { readonly row: Submission }): ReactNode {
  const { say } = useSpeech();
  return (
    <span className={`review ${review}`}>
      {say(REVIEWS[review] ?? REVIEWS.none ?? SUBMISSIONS.review)}
      {state !== "received" && STATES[state] && ` · ${say(STATES[state])}`}
    </span>
  );
}

/** Remarks by check; any other shape counts as none. */
function countFlags(flags: unknown): number {
  if (typeof flags !== "object" || flags === null) return 0;
  return Object.values(flags).reduce<number>((sum, remarks) => sum + (Array.isArray(remarks) ? remarks.length : 1), 0);
}

/** The server marks devices with a word before their names. */
function senderName(submitter: string | null): string | undefined {
  return submitter?.replace(/^device:/, "");
}
