// Works to read: found, filtered, decided in one's own name; how far readers agree.
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button, Switch } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { type Review, review, type Work, works } from "../../api/literature-shapes.ts";
import { path } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable, walkRows } from "../../part/list-table.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { go, type Wishes } from "../../route.ts";
import { LITERATURE, STAGES, WORK_STATES } from "../../words/literature-words.ts";
import { WorkPanel } from "./work-panel.tsx";

interface ScreeningViewProps {
  readonly study: string;
  readonly item: string | undefined;
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
}

const ALL = "*";
const PAGE_ROWS = 50;

export function ScreeningView(props: ScreeningViewProps): ReactNode {
  const { study, item, wishes } = props;
  const { say } = useSpeech();
  const open = (id: string | undefined) =>
    go(
      { study, page: "literature", ...(id === undefined ? {} : { item: id }) },
      Object.fromEntries(new URLSearchParams(location.search)),
    );
  return (
    <>
      <p className="help">{say(LITERATURE.noReview)}</p>
      <Asked query={useAsked(review, study, ["review"])}>
        {(told) => (
          <>
            <Head study={study} told={told} />
            <Filters {...props} />
            <div className={item === undefined ? "list-only" : "list-and-panel"}>
              <WorkList study={study} wishes={wishes} open={open} />
              {item !== undefined && (
                <WorkPanel key={item} study={study} id={item} told={told} close={() => open(undefined)} />
              )}
            </div>
          </>
        )}
      </Asked>
    </>
  );
}

function Head({ study, told }: { readonly study: string; readonly told: Review }): ReactNode {
  const { say, number, percent } = useSpeech();
  return (
    <>
      <p>
        <strong>{say(told.question)}</strong>
      </p>
      <p className="help">
        {told.isReader ? say(LITERATURE.reader) : say(LITERATURE.noReader, { people: told.people.join(", ") })}
      </p>
      {told.agreement.length > 0 && (
        <details>
          <summary>{say(LITERATURE.agreement)}</summary>
          <ListTable
            title={say(LITERATURE.agreement)}
            file={`${study}-agreement`}
            rows={told.agreement}
            keyOf={({ stage, people }) => `${stage} ${people.join(" ")}`}
            columns={[
              {
                name: say(LITERATURE.pair),
                value: ({ people }) => people.join(" "),
                cell: ({ people }) => people.join(", "),
              },
              {
                name: say(LITERATURE.stage),
                value: ({ stage }) => stage,
                cell: ({ stage }) => say(STAGES[stage] ?? LITERATURE.stage),
              },
              {
                name: say(LITERATURE.kappa),
                value: ({ value }) => value ?? null,
                cell: ({ value }) => (value === undefined ? "–" : number(value, 2)),
                isNumber: true,
              },
              {
                name: say(LITERATURE.agreed),
                value: ({ agreedShare }) => agreedShare,
                cell: ({ agreedShare }) => percent(agreedShare),
                isNumber: true,
              },
              { name: say(LITERATURE.works), value: ({ n }) => n, cell: ({ n }) => number(n), isNumber: true },
            ]}
          />
        </details>
      )}
    </>
  );
}

function Filters({ wishes, wish }: ScreeningViewProps): ReactNode {
  const { say } = useSpeech();
  const any = { id: ALL, name: say(LITERATURE.any) };
  const worded = (words: typeof STAGES) => Object.entries(words).map(([id, name]) => ({ id, name: say(name) }));
  return (
    <div className="filters">
      <TextBox label={say(LITERATURE.search)} value={wishes.q ?? ""} change={(q) => wish({ q })} isOptional />
      <Choice
        label={say(LITERATURE.stage)}
        chosen={wishes.stage || ALL}
        choose={(id) => wish({ stage: id === ALL ? "" : id })}
        options={[any, ...worded(STAGES)]}
      />
      <Choice
        label={say(LITERATURE.state)}
        chosen={wishes.state || ALL}
        choose={(id) => wish({ state: id === ALL ? "" : id })}
        options={[any, ...worded(WORK_STATES)]}
      />
      <Switch className="switch" isSelected={wishes.mine === "yes"} onChange={(on) => wish({ mine: on ? "yes" : "" })}>
        <span className="track" />
        {say(LITERATURE.mine)}
      </Switch>
    </div>
  );
}

interface WorkListProps {
  readonly study: string;
  readonly wishes: Wishes;
  readonly open: (id: string) => void;
}

function WorkList({ study, wishes, open }: WorkListProps): ReactNode {
  const { say } = useSpeech();
  const { q = "", stage = "", state = "", mine = "" } = wishes;
  const asked = useSettled(
    `${new URLSearchParams(Object.entries({ q, stage, state, mine }).filter(([, value]) => value))}`,
  );
  const query = useInfiniteQuery({
    queryKey: [study, "review", "works", asked],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask(works, `${path(study, "review", "works")}?${asked}&offset=${pageParam}&limit=${PAGE_ROWS}`),
    getNextPageParam: (page, pages) => (page.length < PAGE_ROWS ? undefined : pages.length * PAGE_ROWS),
  });
  if (query.data === undefined) return <Asked query={query}>{() => null}</Asked>;
  const rows = query.data.pages.flat();
  return (
    <div>
      {rows.length === 0 ? <EmptyState what={LITERATURE.none} /> : <WorkTable rows={rows} open={open} />}
      {query.hasNextPage && (
        <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {say(LITERATURE.more)}
        </Button>
      )}
    </div>
  );
}

function WorkTable({ rows, open }: { readonly rows: readonly Work[]; readonly open: (id: string) => void }): ReactNode {
  const { say } = useSpeech();
  const last = ({ stages }: Work) =>
    stages.findLast(({ decisions, own, hidden }) => decisions.length + hidden > 0 || own) ?? stages[0];
  return (
    <DataTable
      title={say(LITERATURE.works)}
      rows={rows}
      keyOf={({ id }) => id}
      onKeyDown={walkRows}
      columns={[
        {
          name: say(LITERATURE.work),
          cell: ({ id, title }) => (
            <Button className="link" onPress={() => open(id)}>
              {title || id}
            </Button>
          ),
        },
        { name: say(LITERATURE.year), cell: ({ year }) => year ?? "–" },
        {
          name: say(LITERATURE.state),
          cell: (one) => {
            const state = last(one)?.state ?? "waiting";
            return say(WORK_STATES[state] ?? LITERATURE.state);
          },
        },
      ]}
    />
  );
}
