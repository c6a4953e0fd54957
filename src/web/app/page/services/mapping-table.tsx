// What each column of a list means: proposed by the program, corrected by a person.
import type { ReactNode } from "react";
import type { ImportMapping, ImportTold } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { IMPORTS } from "../../words/import-words.ts";
import { fieldName, SERVICE_FIELDS } from "../../words/service-field-words.ts";

interface MappingTableProps {
  readonly told: ImportTold;
  readonly mapping: ImportMapping;
  readonly change: (mapping: ImportMapping) => void;
}

const EXTRA = "extra";

export function MappingTable({ told, mapping, change }: MappingTableProps): ReactNode {
  const { say } = useSpeech();
  const meanings = new Map(told.tables.flatMap((table) => table.meanings.map(({ column, field }) => [column, field])));
  const fields = [...new Set([...Object.keys(SERVICE_FIELDS), ...meanings.values()])].filter(
    (field) => field !== EXTRA,
  );
  const set = (column: string, field: string) =>
    change({ ...mapping, columns: mapping.columns.map((one) => (one.column === column ? { column, field } : one)) });
  return (
    <>
      <h4>{say(IMPORTS.columns)}</h4>
      <p className="help">{say(IMPORTS.columnsHelp)}</p>
      <DataTable
        title={say(IMPORTS.columns)}
        rows={mapping.columns}
        keyOf={({ column }) => column}
        columns={[
          { name: say(IMPORTS.column), cell: ({ column }) => column },
          {
            name: say(IMPORTS.meaning),
            cell: ({ column, field }) => (
              <Choice
                label={column}
                isLabelUnseen
                chosen={field}
                choose={(next) => set(column, next)}
                options={[
                  { id: EXTRA, name: say(IMPORTS.keptAside) },
                  ...fields.map((each) => ({ id: each, name: say(fieldName(each)) })),
                ]}
              />
            ),
          },
        ]}
      />
    </>
  );
}
