// What each column of a file of answers is taken for, sheet by sheet: proposed by the program, corrected by a person.
import type { ReactNode } from "react";
import type { MappedColumn, ResponseMapping, ShownResponses } from "../../api/bring-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { ANSWERS, MATCH_REASONS } from "../../words/answer-words.ts";
import { columnsOf, withColumn } from "./mapped-columns.ts";

interface ColumnTablesProps {
  readonly told: ShownResponses;
  readonly mapping: ResponseMapping;
  readonly change: (mapping: ResponseMapping) => void;
}

const NOT_READ = "*";
const NO_KEY = "*";

export function ColumnTables(props: ColumnTablesProps): ReactNode {
  const { say } = useSpeech();
  const { mapping, change } = props;
  const root = mapping.sheets.find(({ table }) => table === "");
  const columns = root === undefined ? [] : columnsOf(root).map(({ column }) => column);
  return (
    <>
      <h3>{say(ANSWERS.columns)}</h3>
      <p className="help">{say(ANSWERS.columnsHelp)}</p>
      <div className="filters">
        <Choice
          label={say(ANSWERS.key)}
          chosen={mapping.key === "" ? NO_KEY : mapping.key}
          choose={(id) => change({ ...mapping, key: id === NO_KEY ? "" : id })}
          options={[{ id: NO_KEY, name: say(ANSWERS.noKey) }, ...columns.map((id) => ({ id, name: id }))]}
        />
      </div>
      {mapping.sheets.map((sheet) => (
        <SheetTable key={sheet.sheet} {...props} sheet={sheet} />
      ))}
    </>
  );
}

type MappedSheet = ResponseMapping["sheets"][number];

function SheetTable({ told, mapping, change, sheet }: ColumnTablesProps & { readonly sheet: MappedSheet }): ReactNode {
  const { say } = useSpeech();
  const questions = told.tables.find(({ path }) => path === sheet.table)?.questions ?? [];
  const options = [
    { id: NOT_READ, name: say(ANSWERS.notRead) },
    ...questions.map(({ path, label }) => ({ id: path, name: label === "" ? path : `${label} (${path})` })),
  ];
  const hasChoices = new Set(questions.flatMap(({ path, hasChoices: has }) => (has ? [path] : [])));
  const set = (column: MappedColumn) => {
    const sheets = mapping.sheets.map((one) => (one === sheet ? withColumn(one, column) : one));
    change({ ...mapping, sheets });
  };
  const why = (column: string) => {
    const found = told.reasons.find((one) => one.sheet === sheet.sheet && one.column === column)?.because;
    return found === undefined ? "–" : say(MATCH_REASONS[found] ?? ANSWERS.why);
  };
  return (
    <>
      {mapping.sheets.length > 1 && <h4>{sheet.sheet}</h4>}
      <DataTable
        title={`${say(ANSWERS.columns)}: ${sheet.sheet}`}
        rows={columnsOf(sheet)}
        keyOf={({ column }) => column}
        columns={[
          { name: say(ANSWERS.column), cell: ({ column }) => column },
          {
            name: say(ANSWERS.question),
            cell: ({ column, question }) => (
              <Choice
                label={`${say(ANSWERS.question)}: ${column}`}
                isLabelUnseen
                chosen={question === "" ? NOT_READ : question}
                choose={(id) => set({ column, question: id === NOT_READ ? "" : id })}
                options={options}
              />
            ),
          },
          {
            name: say(ANSWERS.cells),
            cell: (one) =>
              one.choice !== undefined ? (
                `= ${one.choice}`
              ) : hasChoices.has(one.question) ? (
                <Choice
                  label={`${say(ANSWERS.cells)}: ${one.column}`}
                  isLabelUnseen
                  chosen={one.values ?? "codes"}
                  choose={(id) => set({ ...one, values: id === "labels" ? "labels" : "codes" })}
                  options={[
                    { id: "codes", name: say(ANSWERS.codes) },
                    { id: "labels", name: say(ANSWERS.labels) },
                  ]}
                />
              ) : (
                "–"
              ),
          },
          { name: say(ANSWERS.why), cell: ({ column }) => why(column) },
        ]}
      />
    </>
  );
}
