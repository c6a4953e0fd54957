// Works to read: found, filtered, decided in one's own name; how far readers agree.
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Switch } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { type Review, review, type Work, works } from "../../api/literature-shapes.ts";
import { path } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { downloadCsv } from "../../part/download-csv.ts";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { OrderedTable } from "../../part/ordered-table.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { go, type Wishes } from "../../route.ts";
import { LITERATURE, STAGES, WORK_STATES } from "../../words/literature-words.ts";
import { screenByKeys } from "./screening-keys.ts";
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
  const { study } = props;
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
            <Works {...props} told={told} open={open} />
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

interface WorksProps extends ScreeningViewProps {
  readonly told: Review;
  readonly open: (id: string | undefined) => void;
}

const FIRST = "first";

function askedOf({ q = "", stage = "", state = "", mine = "", order = FIRST, direction = "up" }: Wishes): string {
  const named = { q, stage, state, mine, order, direction };
  return `${new URLSearchParams(Object.entries(named).filter(([, value]) => value))}`;
}

function Works({ study, item, wishes, wish, told, open }: WorksProps): ReactNode {
  const { say } = useSpeech();
  const asked = useSettled(askedOf(wishes));
  const query = useInfiniteQuery({
    queryKey: [study, "review", "works", asked],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      ask(works, `${path(study, "review", "works")}?${asked}&offset=${pageParam}&limit=${PAGE_ROWS}`),
    getNextPageParam: (page, pages) => (page.length < PAGE_ROWS ? undefined : pages.length * PAGE_ROWS),
  });
  if (query.data === undefined) return <Asked query={query}>{() => null}</Asked>;
  const rows = query.data.pages.flat();
  const ids = rows.map(({ id }) => id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same; keys are a shorter way to them
    <div
      className={item === undefined ? "list-only" : "list-and-panel"}
      onKeyDown={(event) => screenByKeys(event, { ids, item, open })}
    >
      <div>
        <SaveWorks study={study} asked={asked} />
        {rows.length === 0 ? (
          <EmptyState what={LITERATURE.none} />
        ) : (
          <WorkTable rows={rows} open={open} wishes={wishes} wish={wish} />
        )}
        {query.hasNextPage && (
          <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
            {say(LITERATURE.more)}
          </Button>
        )}
      </div>
      {item !== undefined && <WorkPanel key={item} study={study} id={item} told={told} close={() => open(undefined)} />}
    </div>
  );
}

const MOST_ROWS = 1000;

async function allWorks(study: string, asked: string): Promise<readonly Work[]> {
  const found: Work[] = [];
  for (;;) {
    const address = `${path(study, "review", "works")}?${asked}&offset=${found.length}&limit=${MOST_ROWS}`;
    const next = await ask(works, address);
    found.push(...next);
    if (next.length < MOST_ROWS) return found;
  }
}

/** What the filters leave, in their order; decisions that are hidden from this reader are not in it. */
function SaveWorks({ study, asked }: { readonly study: string; readonly asked: string }): ReactNode {
  const { say } = useSpeech();
  const [isPending, setPending] = useState(false);
  const stateAt = (work: Work, stage: string) => {
    const state = work.stages.find((one) => one.stage === stage)?.state;
    return state === undefined ? "" : say(WORK_STATES[state] ?? LITERATURE.state);
  };
  const save = async () => {
    setPending(true);
    const rows = await allWorks(study, asked).finally(() => setPending(false));
    const column = (name: string, value: (work: Work) => string | number) => ({ name, value });
    const columns = [
      column("id", ({ id }) => id),
      column(say(LITERATURE.work), ({ title }) => title),
      column(say(LITERATURE.authors), ({ authors }) => authors.join("; ")),
      column(say(LITERATURE.year), ({ year }) => year ?? ""),
      column("DOI", ({ doi }) => doi),
      column(say(LITERATURE.source), ({ address }) => address),
      ...Object.entries(STAGES).map(([stage, name]) => column(say(name), (work) => stateAt(work, stage))),
      column(say(LITERATURE.reason), ({ stages }) => stages.findLast(({ reason }) => reason !== "")?.reason ?? ""),
    ];
    downloadCsv(`${study}-screening`, columns, rows);
  };
  return (
    <div className="acts">
      <Button onPress={save} isPending={isPending}>
        {say(LITERATURE.save)}
      </Button>
      <p className="help">{say(LITERATURE.keys)}</p>
    </div>
  );
}

interface WorkTableProps extends Pick<ScreeningViewProps, "wishes" | "wish"> {
  readonly rows: readonly Work[];
  readonly open: (id: string) => void;
}

function WorkTable({ rows, open, wishes, wish }: WorkTableProps): ReactNode {
  const { say } = useSpeech();
  const orders = new Map([
    [say(LITERATURE.work), "title"],
    [say(LITERATURE.year), "year"],
    [say(LITERATURE.state), "state"],
  ]);
  const last = ({ stages }: Work) =>
    stages.findLast(({ decisions, own, hidden }) => decisions.length + hidden > 0 || own) ?? stages[0];
  return (
    <OrderedTable
      title={say(LITERATURE.works)}
      rows={rows}
      keyOf={({ id }) => id}
      orders={orders}
      wishes={wishes}
      wish={wish}
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
          isShort: true,
          cell: (one) => {
            const state = last(one)?.state ?? "waiting";
            return say(WORK_STATES[state] ?? LITERATURE.state);
          },
        },
      ]}
    />
  );
}
