// A table that reads as cards on a phone: each cell carries the name of its column.
import type { KeyboardEvent, ReactNode } from "react";
import { Button } from "react-aria-components";
import type { Order } from "./list-order.ts";

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned with tabular figures. */
  readonly isNumber?: boolean;
  /** A word of a fixed list: it is never broken. */
  readonly isShort?: boolean;
  /** Buttons: the name of the column is for those who hear the table. */
  readonly isActs?: boolean;
}

interface DataTableProps<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTableElement>) => void;
}

interface Sorting {
  readonly order: Order | undefined;
  readonly sortBy: (name: string) => void;
  readonly isSortable: (column: { readonly name: string }) => unknown;
}

/** The first column names the row. */
export function DataTable<Row>(props: DataTableProps<Row>): ReactNode {
  const { title, columns, rows, keyOf, sorting, onKeyDown } = props;
  return (
    <table className="data" onKeyDown={onKeyDown}>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column.name} column={column} sorting={sorting} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, isActs, ...look }, at) =>
              at === 0 ? (
                <th key={name} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} data-name={isActs ? undefined : name} className={classOf(look)}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function classOf({ isNumber, isShort }: Pick<Column<unknown>, "isNumber" | "isShort">): string | undefined {
  if (isNumber) return "number";
  return isShort ? "short" : undefined;
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
}

function Head<Row>({ column: { name, isNumber, isActs }, sorting }: HeadProps<Row>): ReactNode {
  const className = isNumber ? "number" : undefined;
  if (isActs || !sorting?.isSortable({ name }))
    return (
      <th scope="col" className={className}>
        {isActs ? <span className="unseen">{name}</span> : name}
      </th>
    );
  const isSorted = sorting.order?.name === name;
  const direction = sorting.order?.descending ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <Button className="sort" onPress={() => sorting.sortBy(name)}>
        {name}
        <span aria-hidden="true">{isSorted ? (direction === "ascending" ? " ▲" : " ▼") : ""}</span>
      </Button>
    </th>
  );
}
