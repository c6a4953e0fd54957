// What is done against what is wanted, how each interviewer does, and which forms deserve a look.
import type { ReactNode } from "react";
import { useFieldwork } from "../api/queries.ts";
import type { FieldworkCell, Quota, TableFieldwork } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { DataTable } from "../part/data-table.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { FIELDWORK, SEXES } from "../words/fieldwork-words.ts";

export function FieldworkPage({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(FIELDWORK.title)}</h2>
      <Asked query={useFieldwork(study)}>
        {({ tables, cities }) =>
          tables.length === 0 ? (
            <EmptyState what={FIELDWORK.none} cure={FIELDWORK.noneCure} />
          ) : (
            tables.map((table) => <TableSection key={table.table} table={table} cities={cities} />)
          )
        }
      </Asked>
    </>
  );
}

type CityNames = Readonly<Record<string, string>>;

function TableSection({ table, cities }: { readonly table: TableFieldwork; readonly cities: CityNames }): ReactNode {
  const { say } = useSpeech();
  const { whole, byInterviewer, quotas } = table;
  return (
    <section className="table-section">
      <h3>{say(table.titles)}</h3>
      {table.mark === "demonstration" && <p className="demonstration">{say(FIELDWORK.demonstration)}</p>}
      <Figures whole={whole} />
      <h4>{say(FIELDWORK.quotas)}</h4>
      {quotas.length === 0 ? <p>{say(FIELDWORK.noQuotas)}</p> : <Quotas quotas={quotas} cities={cities} />}
      {byInterviewer.length > 1 && <Interviewers cells={byInterviewer} />}
      <Flags table={table} />
    </section>
  );
}

function Figures({ whole }: { readonly whole: FieldworkCell }): ReactNode {
  const { say, number, percent } = useSpeech();
  const figures = [
    [FIELDWORK.done, number(whole.done)],
    [FIELDWORK.refused, number(whole.refused)],
    [FIELDWORK.flagged, number(whole.flagged)],
    [FIELDWORK.minutes, whole.medianMinutes === null ? "–" : number(whole.medianMinutes)],
    [FIELDWORK.missing, whole.missingShare === null ? "–" : percent(whole.missingShare)],
  ] as const;
  return (
    <dl className="figures">
      {figures.map(([name, value]) => (
        <div key={name.en}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Quotas({ quotas, cities }: { readonly quotas: readonly Quota[]; readonly cities: CityNames }): ReactNode {
  const { say, number } = useSpeech();
  const sexOf = ({ sex }: Quota) => say(SEXES[sex] ?? FIELDWORK.both);
  return (
    <DataTable
      title={say(FIELDWORK.quotas)}
      rows={[...quotas].sort((a, b) => a.done / a.wanted - b.done / b.wanted)}
      keyOf={({ city, sex }) => `${city} ${sex}`}
      columns={[
        { name: say(FIELDWORK.city), cell: ({ city }) => cities[city] ?? city },
        { name: say(FIELDWORK.sex), cell: sexOf },
        { name: say(FIELDWORK.done), cell: ({ done }) => number(done), isNumber: true },
        { name: say(FIELDWORK.wanted), cell: ({ wanted }) => number(wanted), isNumber: true },
        { name: say(FIELDWORK.left), cell: ({ wanted, done }) => number(Math.max(0, wanted - done)), isNumber: true },
        { name: say(FIELDWORK.progress), cell: (quota) => <Progress quota={quota} /> },
      ]}
    />
  );
}

function Progress({ quota: { done, wanted } }: { readonly quota: Quota }): ReactNode {
  const { percent, say } = useSpeech();
  const share = wanted === 0 ? 1 : Math.min(1, done / wanted);
  return (
    <span className="progress">
      <progress value={share} aria-label={say(FIELDWORK.progress)} />
      {percent(share)}
    </span>
  );
}

function Interviewers({ cells }: { readonly cells: readonly FieldworkCell[] }): ReactNode {
  const { say, number, percent } = useSpeech();
  return (
    <>
      <h4>{say(FIELDWORK.interviewers)}</h4>
      <DataTable
        title={say(FIELDWORK.interviewers)}
        rows={cells}
        keyOf={({ interviewer }) => interviewer}
        columns={[
          { name: say(FIELDWORK.interviewer), cell: ({ interviewer }) => interviewer || "–" },
          { name: say(FIELDWORK.done), cell: ({ done }) => number(done), isNumber: true },
          { name: say(FIELDWORK.refused), cell: ({ refused }) => number(refused), isNumber: true },
          { name: say(FIELDWORK.flagged), cell: ({ flagged }) => number(flagged), isNumber: true },
          {
            name: say(FIELDWORK.minutes),
            cell: ({ medianMinutes }) => (medianMinutes === null ? "–" : number(medianMinutes)),
            isNumber: true,
          },
          {
            name: say(FIELDWORK.missing),
            cell: ({ missingShare }) => (missingShare === null ? "–" : percent(missingShare)),
            isNumber: true,
          },
        ]}
      />
    </>
  );
}

function Flags({ table: { flags, flagCount } }: { readonly table: TableFieldwork }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <>
      <h4>{say(FIELDWORK.flags)}</h4>
      {flags.length === 0 ? (
        <p>{say(FIELDWORK.noFlags)}</p>
      ) : (
        <>
          <p>
            {say(FIELDWORK.flagsHelp)}{" "}
            {flagCount > flags.length &&
              say(FIELDWORK.flagsShown, { shown: number(flags.length), all: number(flagCount) })}
          </p>
          <DataTable
            title={say(FIELDWORK.flags)}
            rows={flags}
            keyOf={({ check, records }) => `${check} ${records.join(" ")}`}
            columns={[
              { name: say(FIELDWORK.record), cell: ({ records }) => records[0] ?? "" },
              { name: say(FIELDWORK.reason), cell: ({ reason }) => say(reason) },
            ]}
          />
        </>
      )}
    </>
  );
}
