// What arrived, found by form, verdict, remark or sender; one of them opens beside the list.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { apiAddress } from "../api/client.ts";
import {
  PAGE_ROWS,
  type PageWish,
  path,
  queryOf,
  type SubmissionFilter,
  useForms,
  useMay,
  useSubmissions,
} from "../api/queries.ts";
import type { Submission } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { DataTable } from "../part/data-table.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { FilterFold } from "../part/filter-fold.tsx";
import { Pager, walkRows } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { useSettled } from "../part/use-settled.ts";
import { Views, viewOf } from "../part/views.tsx";
import { go, useWishes } from "../route.ts";
import { ANSWER_VIEWS, ANSWERS } from "../words/answer-words.ts";
import { REVIEWS, STATES, SUBMISSIONS } from "../words/submission-words.ts";
import { BringAnswers } from "./answers/bring-answers.tsx";
import { DataExport } from "./data-export.tsx";
import { SubmissionPanel } from "./submission-panel.tsx";

const ALL = "*";
const NO_FILTER: SubmissionFilter = { form: "", state: "", review: "", flagged: "", q: "", order: "newest" };

/** What arrived, and for who sets up: what is brought from elsewhere. */
export function SubmissionsPage(props: PageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const [wishes, wish] = useWishes({ view: "list" });
  const view = may("set-up") ? viewOf(ANSWER_VIEWS, wishes.view) : "list";
  return (
    <>
      <h2>{say(SUBMISSIONS.title)}</h2>
      {may("set-up") && (
        <Views label={ANSWERS.views} views={ANSWER_VIEWS} shown={view} show={(next) => wish({ view: next })} />
      )}
      {view === "list" ? <Arrived {...props} /> : <BringAnswers study={props.study} />}
    </>
  );
}

function Arrived({ study, page, item: instance }: PageProps): ReactNode {
  const open = (opened: string | undefined) => go({ study, page, ...(opened === undefined ? {} : { item: opened }) });
  const { say } = useSpeech();
  const may = useMay();
  const forms = useForms(study);
  const [filter, setFilter] = useState(NO_FILTER);
  const [paging, setPaging] = useState<PageWish>({ page: 0, sort: "number" });
  const wished = useSettled(filter);
  const change = (wish: Partial<SubmissionFilter>) => {
    setFilter({ ...filter, ...wish });
    setPaging((now) => ({ ...now, page: 0 }));
  };
  const sortBy = (sort: string) => {
    setFilter({ ...filter, order: sort === paging.sort ? otherOrder(filter.order) : "oldest" });
    setPaging({ page: 0, sort });
  };
  const titles = new Map((forms.data ?? []).map(({ formId, name }) => [formId, name]));
  return (
    <>
      <Filters titles={titles} filter={filter} change={change} />
      <div className="acts">
        <a className="button" href={apiAddress(`${path(study, "submissions.csv")}?${queryOf(wished)}`)} download>
          {say(SUBMISSIONS.listCsv)}
        </a>
        {may("export") && titles.size > 0 && <DataExport study={study} titles={titles} />}
      </div>
      <div className={instance === undefined ? "list-only" : "list-and-panel"}>
        <SubmissionList
          {...{ study, titles, open, paging, sortBy }}
          filter={wished}
          turn={(page) => setPaging({ ...paging, page })}
        />
        {instance !== undefined && (
          <SubmissionPanel key={instance} study={study} instance={instance} close={() => open(undefined)} />
        )}
      </div>
    </>
  );
}

function otherOrder(order: string): string {
  return order === "oldest" ? "newest" : "oldest";
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
      <FilterFold chosen={choices.filter(({ key }) => filter[key]).length}>
        {choices.map(({ key, label, any, options }) => (
          <Choice
            key={key}
            label={say(label)}
            chosen={filter[key] || ALL}
            choose={(id) => change({ [key]: id === ALL ? "" : id })}
            options={[{ id: ALL, name: say(any) }, ...options]}
          />
        ))}
        <div className="phone-only">
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
      </FilterFold>
    </div>
  );
}

interface ListProps {
  readonly study: string;
  readonly titles: ReadonlyMap<string, string>;
  readonly filter: SubmissionFilter;
  readonly paging: PageWish;
  readonly turn: (page: number) => void;
  readonly sortBy: (sort: string) => void;
  readonly open: (instance: string) => void;
}

function SubmissionList({ study, titles, filter, paging, turn, sortBy, open }: ListProps): ReactNode {
  const { say, number } = useSpeech();
  const query = useSubmissions(study, filter, paging);
  if (query.data === undefined) return <Asked query={query}>{() => null}</Asked>;
  const { rows, total } = query.data;
  const pages = Math.max(1, Math.ceil(total / PAGE_ROWS));
  const order = { sort: paging.sort, descending: filter.order === "newest" };
  return (
    <div className="list-table">
      <p className="help" role="status">
        {say(SUBMISSIONS.count, { count: number(total) })}
      </p>
      {query.error && <ProblemNote cause={query.error} />}
      {rows.length === 0 ? (
        <EmptyState what={SUBMISSIONS.none} cure={SUBMISSIONS.noneCure} />
      ) : (
        <Rows rows={rows} titles={titles} open={open} order={order} sortBy={sortBy} />
      )}
      {pages > 1 && <Pager page={Math.min(paging.page, pages - 1)} pages={pages} turn={turn} />}
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly Submission[];
  readonly titles: ReadonlyMap<string, string>;
  readonly open: (instance: string) => void;
  readonly order: { readonly sort: string; readonly descending: boolean };
  readonly sortBy: (sort: string) => void;
}

function Rows({ rows, titles, open, order, sortBy }: RowsProps): ReactNode {
  const { say, moment, number } = useSpeech();
  const sortOf = new Map<string, string>(SORTED.map(([sort, words]) => [say(words), sort]));
  const nameOf = new Map<string, string>(SORTED.map(([sort, words]) => [sort, say(words)]));
  return (
    <DataTable
      title={say(SUBMISSIONS.title)}
      rows={rows}
      keyOf={({ instanceId }) => instanceId}
      onKeyDown={walkRows}
      sorting={{
        order: { name: nameOf.get(order.sort) ?? "", descending: order.descending },
        sortBy: (name) => sortBy(sortOf.get(name) ?? "number"),
        isSortable: ({ name }) => sortOf.has(name),
      }}
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

/** Columns that the server can sort by. */
const SORTED = [
  ["number", SUBMISSIONS.number],
  ["form", SUBMISSIONS.form],
  ["sender", SUBMISSIONS.from],
  ["review", SUBMISSIONS.review],
] as const;

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
