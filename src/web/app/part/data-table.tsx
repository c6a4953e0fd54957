// A table that reads as cards on a phone: each cell carries the name of its column.
import type { ReactNode } from "react";

export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
  /** Right-aligned with tabular figures. */
  readonly isNumber?: boolean;
  /** Buttons: the name of the column is for those who hear the table. */
  readonly isActs?: boolean;
}

interface DataTableProps<Row> {
  readonly title: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

/** The first column names the row. */
export function DataTable<Row>({ title, columns, rows, keyOf }: DataTableProps<Row>): ReactNode {
  return (
    <table className="data">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          {columns.map(({ name, isNumber, isActs }) => (
            <th key={name} scope="col" className={isNumber ? "number" : undefined}>
              {isActs ? <span className="unseen">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ name, cell, isNumber, isActs }, at) =>
              at === 0 ? (
                <th key={name} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} data-name={isActs ? undefined : name} className={isNumber ? "number" : undefined}>
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
