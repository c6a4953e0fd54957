// A table of which everything is here: searched, sorted by any column, turned page by page, walked by arrow keys, taken along as CSV.
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "react-aria-components";
import { useSpeech } from "../language.tsx";
import { LISTS } from "../words/list-words.ts";
import { Choice } from "./choice.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { downloadCsv } from "./download-csv.ts";
import { arrange, type Order } from "./list-order.ts";
import { TextBox } from "./text-box.tsx";
import { CARDS_UP_TO, useNarrow } from "./use-narrow.ts";

export interface ListColumn<Row> extends Column<Row> {
  /** What is searched, sorted and exported; absent for buttons. */
  readonly value?: (row: Row) => string | number | null;
}

interface ListTableProps<Row> {
  readonly title: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** File name without ending. */
  readonly file: string;
  /** Whether rows are searched here; not where the page asks for words already. __Default value:__ `true` */
  readonly isSearched?: boolean;
}

const PAGE_ROWS = 25;
/** A row is a card there, and a card as high as half a screen. */
const NARROW_PAGE_ROWS = 8;
/** Shorter lists are read at a glance. */
const SEARCHED_FROM = 8;

export function ListTable<Row>({
  title,
  columns,
  rows,
  keyOf,
  file,
  isSearched = true,
}: ListTableProps<Row>): ReactNode {
  const { say, number, language } = useSpeech();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<Order>();
  const [page, setPage] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const sorted = arrange(rows, columns, { search, order, language });
  const isNarrow = useNarrow(CARDS_UP_TO);
  const pageRows = isNarrow ? NARROW_PAGE_ROWS : PAGE_ROWS;
  const pages = Math.max(1, Math.ceil(sorted.length / pageRows));
  const shown = Math.min(page, pages - 1);
  const sortBy = (name: string) =>
    setOrder((now) => ({ name, descending: now?.name === name ? !now.descending : false }));
  const turn = (to: number) => {
    setPage(to);
    if (isNarrow) list.current?.scrollIntoView();
  };
  return (
    <div className="list-table" ref={list}>
      <div className="filters">
        {isSearched && rows.length >= SEARCHED_FROM && (
          <TextBox
            label={say(LISTS.search)}
            value={search}
            isOptional
            change={(text) => {
              setSearch(text);
              setPage(0);
            }}
          />
        )}
        <SortChoice columns={columns} order={order} sortBy={sortBy} />
        <Button onPress={() => downloadCsv(file, columns, sorted)}>{say(LISTS.csv)}</Button>
        <p className="help" role="status">
          {say(LISTS.count, { shown: number(sorted.length), all: number(rows.length) })}
        </p>
      </div>
      <DataTable
        title={title}
        columns={columns}
        rows={sorted.slice(shown * pageRows, (shown + 1) * pageRows)}
        keyOf={keyOf}
        sorting={{ order, sortBy, isSortable: ({ name }) => columns.some((each) => each.name === name && each.value) }}
        onKeyDown={walkRows}
      />
      {pages > 1 && <Pager page={shown} pages={pages} turn={turn} />}
    </div>
  );
}

interface SortChoiceProps<Row> {
  readonly columns: readonly ListColumn<Row>[];
  readonly order: Order | undefined;
  readonly sortBy: (name: string) => void;
}

/** On a phone a table has no heads to press. */
function SortChoice<Row>({ columns, order, sortBy }: SortChoiceProps<Row>): ReactNode {
  const { say } = useSpeech();
  const sortable = columns.filter(({ value }) => value !== undefined);
  return (
    <div className="phone-only">
      <Choice
        label={say(LISTS.sort)}
        options={sortable.map(({ name }) => ({ id: name, name }))}
        chosen={order?.name ?? sortable[0]?.name ?? ""}
        choose={sortBy}
      />
    </div>
  );
}

interface PagerProps {
  readonly page: number;
  readonly pages: number;
  readonly turn: (page: number) => void;
}

export function Pager({ page, pages, turn }: PagerProps): ReactNode {
  const { say, number } = useSpeech();
  return (
    <fieldset className="pager" aria-label={say(LISTS.pages)}>
      <Button isDisabled={page === 0} onPress={() => turn(page - 1)}>
        {say(LISTS.before)}
      </Button>
      <span>{say(LISTS.page, { page: number(page + 1), pages: number(pages) })}</span>
      <Button isDisabled={page === pages - 1} onPress={() => turn(page + 1)}>
        {say(LISTS.next)}
      </Button>
    </fieldset>
  );
}

/** Up and down go to what can be pressed in the row above or below. */
export function walkRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const row = event.target instanceof Element ? event.target.closest("tbody tr") : null;
  if (step === 0 || row === null) return;
  const rows = [...event.currentTarget.querySelectorAll("tbody tr")];
  const next = rows[rows.indexOf(row) + step]?.querySelector("button, a, [tabindex]");
  if (!(next instanceof HTMLElement)) return;
  event.preventDefault();
  next.focus();
}
