// Rows that the server puts in order: by the heads of the table, on a phone by a choice; the order stands in the address.
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import type { Wishes } from "../route.ts";
import { LISTS } from "../words/list-words.ts";
import { Choice } from "./choice.tsx";
import { type Column, DataTable } from "./data-table.tsx";
import { walkRows } from "./list-table.tsx";

interface OrderedTableProps<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly Column<Row>[];
  /** What the server calls the order by a column, by its name on the screen. */
  readonly orders: ReadonlyMap<string, string>;
  /** `order` and `direction` are looked at. */
  readonly wishes: Wishes;
  readonly wish: (changed: Wishes) => void;
}

export function OrderedTable<Row>({ orders, wishes, wish, ...table }: OrderedTableProps<Row>): ReactNode {
  const { say } = useSpeech();
  const sortedBy = [...orders].find(([, order]) => order === wishes.order)?.[0];
  const sortBy = (name: string) => {
    const order = orders.get(name) ?? "";
    wish({ order, direction: order === wishes.order && wishes.direction === "up" ? "down" : "up" });
  };
  return (
    <>
      <div className="phone-only">
        <Choice
          label={say(LISTS.sort)}
          chosen={sortedBy ?? ""}
          choose={sortBy}
          options={[...orders.keys()].map((name) => ({ id: name, name }))}
        />
      </div>
      <DataTable
        {...table}
        onKeyDown={walkRows}
        sorting={{
          order: sortedBy === undefined ? undefined : { name: sortedBy, descending: wishes.direction === "down" },
          sortBy,
          isSortable: ({ name }) => orders.has(name),
        }}
      />
    </>
  );
}
