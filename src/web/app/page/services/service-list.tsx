// Services found by words, place, kind, trust and remarks; sorted by the server, so that thousands are as quick as ten.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import type { Texts } from "#base/text";
import { allServices, type ServiceWish, useServices } from "../../api/service-queries.ts";
import type { Service } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import type { Column } from "../../part/data-table.tsx";
import { downloadCsv } from "../../part/download-csv.ts";
import { EmptyState } from "../../part/empty-state.tsx";
import { FilterFold } from "../../part/filter-fold.tsx";
import { OrderedTable } from "../../part/ordered-table.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { useSettled } from "../../part/use-settled.ts";
import { FLAGS, SERVICES, STATUSES } from "../../words/service-words.ts";
import type { OfServices } from "./of-services.ts";

const ALL = "*";
const WISHED = ["q", "status", "flag", "kind", "country", "city", "order", "direction"] as const;

export function wishOf(wishes: Readonly<Record<string, string>>): ServiceWish {
  return Object.fromEntries(WISHED.map((name) => [name, wishes[name] ?? ""])) as ServiceWish;
}

export function ServiceList(props: OfServices): ReactNode {
  const { study, head, wishes, wish, open, isNarrow } = props;
  const { say } = useSpeech();
  const asked = useSettled(wishOf(wishes));
  const query = useServices(study, asked);
  const rows = query.data?.pages.flat() ?? [];
  return (
    <>
      <ServiceFilters {...props} />
      <SaveAll study={study} asked={asked} />
      {query.data === undefined && <Asked query={query}>{() => null}</Asked>}
      {query.data !== undefined && rows.length === 0 && <EmptyState what={SERVICES.none} cure={SERVICES.noneCure} />}
      {rows.length > 0 && <Rows {...{ rows, wishes, wish, open, isNarrow }} kinds={kindNames(head, say)} />}
      {query.hasNextPage && (
        <Button onPress={() => query.fetchNextPage()} isPending={query.isFetchingNextPage}>
          {say(SERVICES.more)}
        </Button>
      )}
    </>
  );
}

export function kindNames(head: OfServices["head"], say: (texts: Texts) => string): ReadonlyMap<string, string> {
  return new Map((head?.serviceKinds ?? []).map(({ code, names }) => [code, say(names)]));
}

export function ServiceFilters({ head, wishes, wish }: OfServices): ReactNode {
  const { say } = useSpeech();
  const worded = (words: Readonly<Record<string, Texts>>) =>
    Object.entries(words).map(([id, name]) => ({ id, name: say(name) }));
  const choices = [
    {
      key: "country",
      label: SERVICES.country,
      options: (head?.countries ?? []).map(({ code, names }) => ({ id: code, name: say(names) })),
    },
    { key: "city", label: SERVICES.city, options: (head?.cities ?? []).map(({ id, name }) => ({ id, name })) },
    { key: "kind", label: SERVICES.kind, options: [...kindNames(head, say)].map(([id, name]) => ({ id, name })) },
    { key: "status", label: SERVICES.status, options: worded(STATUSES) },
    { key: "flag", label: SERVICES.flag, options: worded(FLAGS) },
  ] as const;
  return (
    <div className="filters">
      <TextBox label={say(SERVICES.search)} value={wishes.q ?? ""} change={(q) => wish({ q })} isOptional />
      <FilterFold chosen={choices.filter(({ key }) => wishes[key]).length}>
        {choices
          .filter(({ options }) => options.length > 0)
          .map(({ key, label, options }) => (
            <Choice
              key={key}
              label={say(label)}
              chosen={wishes[key] || ALL}
              choose={(id) => wish({ [key]: id === ALL ? "" : id })}
              options={[{ id: ALL, name: say(SERVICES.any) }, ...options]}
            />
          ))}
      </FilterFold>
    </div>
  );
}

function SaveAll({ study, asked }: { readonly study: string; readonly asked: ServiceWish }): ReactNode {
  const { say } = useSpeech();
  const [isPending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const rows = await allServices(study, asked).finally(() => setPending(false));
    const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
    const told = columns.map((name) => ({
      name,
      value: ({ cells }: Service) => hidden(name, cells) ?? cells[name] ?? "",
    }));
    downloadCsv(`${study}-services`, told, rows);
  };
  return (
    <div className="acts">
      <Button onPress={save} isPending={isPending}>
        {say(SERVICES.csv)}
      </Button>
    </div>
  );
}

/** The place of a confidential service leaves in no file. */
function hidden(column: string, cells: Service["cells"]): string | undefined {
  return cells.confidential_place === "yes" && ["address", "lat", "lon"].includes(column) ? "" : undefined;
}

/** Name, city and trust. */
const NARROW = [0, 3, 4];

interface RowsProps extends Pick<OfServices, "wishes" | "wish" | "open" | "isNarrow"> {
  readonly rows: readonly Service[];
  readonly kinds: ReadonlyMap<string, string>;
}

function Rows({ rows, kinds, wishes, wish, open, isNarrow }: RowsProps): ReactNode {
  const { say, number } = useSpeech();
  const orders = new Map([
    [say(SERVICES.name), "name"],
    [say(SERVICES.provider), "provider"],
    [say(SERVICES.kind), "kind"],
    [say(SERVICES.city), "city"],
    [say(SERVICES.status), "status"],
    [say(SERVICES.age), "age"],
  ]);
  const columns: readonly Column<Service>[] = [
    {
      name: say(SERVICES.name),
      cell: ({ id, cells }) => (
        <Button className="link" onPress={() => open(id)}>
          {cells.name ?? id}
        </Button>
      ),
    },
    { name: say(SERVICES.provider), cell: ({ cells }) => cells.provider ?? "–" },
    { name: say(SERVICES.kind), cell: ({ cells }) => kinds.get(cells.kind ?? "") ?? cells.kind ?? "–" },
    { name: say(SERVICES.city), cell: ({ cells }) => cells.city ?? "–" },
    { name: say(SERVICES.status), cell: ({ status }) => (STATUSES[status] ? say(STATUSES[status]) : status) },
    {
      name: say(SERVICES.age),
      cell: ({ ageDays }) =>
        ageDays === undefined ? say(SERVICES.never) : say(SERVICES.days, { days: number(ageDays) }),
    },
    {
      name: say(SERVICES.flag),
      cell: ({ flags }) => flags.map((flag) => (FLAGS[flag] ? say(FLAGS[flag]) : flag)).join(", "),
    },
  ];
  return (
    <OrderedTable
      title={say(SERVICES.title)}
      rows={rows}
      keyOf={({ id }) => id}
      orders={orders}
      wishes={wishes}
      wish={wish}
      columns={isNarrow ? columns.filter((_column, at) => NARROW.includes(at)) : columns}
    />
  );
}
