// What is done against what is wanted, how each interviewer does, and which forms deserve a look. Real and invented answers apart.
import type { ReactNode } from "react";
import { useFieldwork } from "../api/queries.ts";
import type { FieldworkCell, TableFieldwork } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { CHECK_NAMES, FIELDWORK } from "../words/fieldwork-words.ts";
import { byUse } from "./fieldwork/by-use.ts";
import { CellTable } from "./fieldwork/cell-table.tsx";
import { EffectTable } from "./fieldwork/effect-table.tsx";
import { FlagTable } from "./fieldwork/flag-table.tsx";
import { QuotaTable } from "./fieldwork/quota-table.tsx";

export function FieldworkPage({ study }: { readonly study: string }): ReactNode {
  const { say, moment } = useSpeech();
  return (
    <>
      <h2>{say(FIELDWORK.title)}</h2>
      <Asked query={useFieldwork(study)}>
        {({ tables, cities, readAt }) =>
          tables.length === 0 ? (
            <EmptyState what={FIELDWORK.none} cure={FIELDWORK.noneCure} />
          ) : (
            <>
              <p className="help">{say(FIELDWORK.readAt, { at: moment(readAt) })}</p>
              <Contents tables={[...tables].sort(byUse)} />
              {[...tables].sort(byUse).map((table) => (
                <TableSection key={anchorOf(table)} study={study} table={table} cities={cities} />
              ))}
            </>
          )
        }
      </Asked>
    </>
  );
}

function anchorOf({ table, mark }: TableFieldwork): string {
  return `${table}-${mark}`;
}

/** With several tables: where each begins, and how far it is. */
function Contents({ tables }: { readonly tables: readonly TableFieldwork[] }): ReactNode {
  const { say, number } = useSpeech();
  if (tables.length < 2) return null;
  return (
    <ul className="contents">
      {tables.map((table) => (
        <li key={anchorOf(table)}>
          <a href={`#${anchorOf(table)}`}>{say(table.titles)}</a> · {number(table.whole.done)}
          {table.mark === "demonstration" && ` (${say(FIELDWORK.invented)})`}
        </li>
      ))}
    </ul>
  );
}

interface SectionProps {
  readonly study: string;
  readonly table: TableFieldwork;
  readonly cities: Readonly<Record<string, string>>;
}

function TableSection({ study, table, cities }: SectionProps): ReactNode {
  const { say, number } = useSpeech();
  const { whole, quotas, byInterviewer, cells, effects, notPossible, setAside } = table;
  return (
    <section className="table-section" id={anchorOf(table)}>
      <h3>{say(table.titles)}</h3>
      {table.mark === "demonstration" && <p className="demonstration">{say(FIELDWORK.demonstration)}</p>}
      <Figures whole={whole} />
      {setAside > 0 && <p>{say(FIELDWORK.setAside, { count: number(setAside) })}</p>}
      <h4>{say(FIELDWORK.quotas)}</h4>
      {quotas.length === 0 ? <p>{say(FIELDWORK.noQuotas)}</p> : <QuotaTable {...{ study, table, cities }} />}
      {byInterviewer.length > 1 && (
        <>
          <h4>{say(FIELDWORK.interviewers)}</h4>
          <CellTable {...{ study, cities }} title={FIELDWORK.interviewers} cells={byInterviewer} />
          <details>
            <summary>{say(FIELDWORK.cells)}</summary>
            <CellTable {...{ study, cities }} title={FIELDWORK.cells} cells={cells} />
          </details>
        </>
      )}
      {effects.length > 0 && <EffectTable study={study} effects={effects} />}
      <FlagTable study={study} table={table} />
      {notPossible.length > 0 && (
        <p className="help">
          {say(FIELDWORK.notPossible)}{" "}
          {notPossible
            .map(({ check, missing }) => `${say(CHECK_NAMES[check] ?? FIELDWORK.reason)} (${missing.join(", ")})`)
            .join("; ")}
          .
        </p>
      )}
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
