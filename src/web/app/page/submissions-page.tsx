// What arrived, found by form, verdict, remark or sender; one of them opens beside the list.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import { path, queryOf, type SubmissionFilter, useForms, useMay, useSubmissions } from "../api/queries.ts";
import type { Submission } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { DataTable } from "../part/data-table.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { walkRows } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { useSettled } from "../part/use-settled.ts";
import { REVIEWS, STATES, SUBMISSIONS } from "../words/submission-words.ts";
import { DataExport } from "./data-export.tsx";
import { SubmissionPanel } from "./submission-panel.tsx";

interface SubmissionsPageProps {
  readonly study: string;
  readonly instance: string | undefined;
  /** Undefined closes. */
  readonly open: (instance: string | undefined) => void;
}

const ALL = "*";
const NO_FILTER: SubmissionFilter = { form: "", state: "", review: "", flagged: "", q: "", order: "newest" };

export function SubmissionsPage({ study, instance, open }: SubmissionsPageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const forms = useForms(study);
  const [filter, setFilter] = useState(NO_FILTER);
  const wished = useSettled(filter);
  const titles = new Map((forms.data ?? []).map(({ formId, name }) => [formId, name]));
  return (
    <>
      <h2>{say(SUBMISSIONS.title)}</h2>
      <Filters titles={titles} filter={filter} change={(wish) => setFilter({ ...filter, ...wish })} />
      <div className="acts">
        <a className="button" href={apiAddress(`${path(study, "submissions.csv")}?${queryOf(wished)}`)} download>
          {say(SUBMISSIONS.listCsv)}
        </a>
        {may("export") && titles.size > 0 && <DataExport study={study} titles={titles} />}
      </div>
      <div className={instance === undefined ? "list-only" : "list-and-panel"}>
        <SubmissionList {...{ study, titles, open }} filter={wished} />
        {instance !== undefined && (
          <SubmissionPanel key={instance} study={study} instance={instance} close={() => open(undefined)} />
        )}
      </div>
    </>
  );
}

interface FiltersProps {
  readonly titles: ReadonlyMap<string, string>;
  readonly filter: SubmissionFilter;
  readonly change: (wish: Partial<SubmissionFilter>) => void;
}

function Filters({ titles, filter, change }: FiltersProps): ReactNode {
  const { say } = useSpeech();
  const worded = (words: Readonly<Record<string, Parameters<typeof say>[0]>>) =>
    Object.entries(words).map(([id, name]) => ({ id, name: say(name) }));
  const choices = [
    {
      key: "form",
      label: SUBMISSIONS.form,
      any: SUBMISSIONS.allForms,
      options: [...titles].map(([id, name]) => ({ id, name: name || id })),
    },
    { key: "review", label: SUBMISSIONS.review, any: SUBMISSIONS.anyReview, options: worded(REVIEWS) },
    { key: "state", label: SUBMISSIONS.state, any: SUBMISSIONS.anyState, options: worded(STATES) },
    {
      key: "flagged",
      label: SUBMISSIONS.flags,
      any: SUBMISSIONS.anyFlag,
      options: [{ id: "yes", name: say(SUBMISSIONS.flagged) }],
    },
  ] as const;
  return (
    <div className="filters">
      <TextBox label={say(SUBMISSIONS.search)} value={filter.q} change={(q) => change({ q })} isOptional />
      {choices.map(({ key, label, any, options }) => (
        <Choice
          key={key}
          label={say(label)}
          chosen={filter[key] || ALL}
          choose={(id) => change({ [key]: id === ALL ? "" : id })}
          options={[{ id: ALL, name: say(any) }, ...options]}
        />
      ))}
      <Choice
        label={say(SUBMISSIONS.order)}
        chosen={filter.order}
        choose={(order) => change({ order })}
        options={[
          { id: "newest", name: say(SUBMISSIONS.newest) },
          { id: "oldest", name: say(SUBMISSIONS.oldest) },
        ]}
      />
    </div>
  );
}

interface ListProps {
  readonly study: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly filter: SubmissionFilter;
  readonly open: (instance: string) => void;
}

function SubmissionList({ study, titles, filter, open }: ListProps): ReactNode {
  const { say } = useSpeech();
  const query = useSubmissions(study, filter);
  if (query.data === undefined) return <Asked query={query}>{() => null}</Asked>;
  const rows = query.data.pages.flat();
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
      onKeyDown={walkRows}
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

/** The server marks devices and links with a word before their names. */
function senderName(submitter: string | null): string | undefined {
  return submitter?.replace(/^(device|link):/, "");
}
