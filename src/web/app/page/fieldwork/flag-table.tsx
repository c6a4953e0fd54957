// Forms that deserve a look, with the reason: by check, by record, by words of the reason.
import { type ReactNode, useState } from "react";
import { apiAddress } from "../../api/client.ts";
import { path } from "../../api/queries.ts";
import type { Flag, TableFieldwork } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { CHECK_NAMES, FIELDWORK } from "../../words/fieldwork-words.ts";
import { RecordLink } from "../record-link.tsx";

const ALL = "*";

export function FlagTable({ study, table }: { readonly study: string; readonly table: TableFieldwork }): ReactNode {
  const { say, number } = useSpeech();
  const { flags, flagCount } = table;
  const [check, setCheck] = useState(ALL);
  const checks = [...new Set(flags.map((flag) => flag.check))];
  const nameOf = (id: string) => say(CHECK_NAMES[id] ?? FIELDWORK.reason);
  const all = apiAddress(
    `${path(study, "fieldwork", "flags.csv")}?${new URLSearchParams({ table: table.table, mark: table.mark })}`,
  );
  return (
    <>
      <h4>{say(FIELDWORK.flags)}</h4>
      {flags.length === 0 ? (
        <p>{say(FIELDWORK.noFlags)}</p>
      ) : (
        <>
          <p>{say(FIELDWORK.flagsHelp)}</p>
          {flagCount > flags.length && (
            <p>
              {say(FIELDWORK.flagsShown, { shown: number(flags.length), all: number(flagCount) })}{" "}
              <a href={all} download={`${study}-flags.csv`}>
                {say(FIELDWORK.allFlags)}
              </a>
            </p>
          )}
          <div className="filters">
            <Choice
              label={say(FIELDWORK.check)}
              chosen={check}
              choose={setCheck}
              options={[{ id: ALL, name: say(FIELDWORK.anyCheck) }, ...checks.map((id) => ({ id, name: nameOf(id) }))]}
            />
          </div>
          <ListTable
            title={say(FIELDWORK.flags)}
            file={`${study}-${table.table}-flags`}
            rows={flags.filter((flag) => check === ALL || flag.check === check)}
            keyOf={({ check: name, records, reason }: Flag) => `${name} ${records.join(" ")} ${reason.en}`}
            columns={[
              {
                name: say(FIELDWORK.record),
                cell: ({ records }) => <RecordLink study={study} id={records[0] ?? ""} />,
                value: ({ records }) => records[0] ?? "",
              },
              { name: say(FIELDWORK.check), cell: (flag) => nameOf(flag.check), value: (flag) => nameOf(flag.check) },
              { name: say(FIELDWORK.reason), cell: ({ reason }) => say(reason), value: ({ reason }) => say(reason) },
            ]}
          />
        </>
      )}
    </>
  );
}
