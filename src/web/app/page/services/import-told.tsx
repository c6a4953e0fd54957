// What a list would bring, or brought: counts, remarks with their rows, the first services, and those that look like others.
import type { ReactNode } from "react";
import { useOverview } from "../../api/queries.ts";
import type { ImportTold } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { Phones } from "../../part/phones.tsx";
import { IMPORTS } from "../../words/import-words.ts";
import { MERGE_REASONS, SERVICES } from "../../words/service-words.ts";
import { kindNames } from "./service-list.tsx";

interface ToldProps {
  readonly study: string;
  readonly told: ImportTold;
  readonly isPreview: boolean;
  readonly fileName: string;
}

const MOST_SHOWN = 10;

export function Told({ study, told, isPreview, fileName }: ToldProps): ReactNode {
  const { say, number } = useSpeech();
  const figures = [
    [IMPORTS.read, told.read],
    [IMPORTS.added, told.added.length],
    [IMPORTS.changed, told.changed.length],
    [IMPORTS.unchanged, told.unchanged],
    [IMPORTS.missing, told.missing.length],
    [IMPORTS.alike, told.duplicates.length],
  ] as const;
  return (
    <div className="note wide" role="status">
      <p>
        <strong>{say(isPreview ? IMPORTS.wouldBe : IMPORTS.done, { file: fileName })}</strong>
      </p>
      <dl className="figures">
        {figures.map(([name, value]) => (
          <div key={name.en}>
            <dt>{say(name)}</dt>
            <dd>{number(value)}</dd>
          </div>
        ))}
      </dl>
      <Remarks told={told} />
      {isPreview && <First study={study} told={told} />}
      {isPreview && <Alike told={told} />}
    </div>
  );
}

/** The same remark on several rows is one line. */
function Remarks({ told }: Pick<ToldProps, "told">): ReactNode {
  const { say, number } = useSpeech();
  const shown = told.issues.slice(0, MOST_SHOWN);
  const more = told.issueCount - shown.length;
  return (
    <>
      {shown.map(({ place, message, cure }) => (
        <p key={`${place.row ?? ""} ${place.column ?? ""} ${say(message)}`}>
          {place.row !== undefined && <>{say(IMPORTS.row, { row: number(place.row) })}: </>}
          {say(message)} <span className="help">{say(cure)}</span>
        </p>
      ))}
      {more > 0 && <p className="help">{say(IMPORTS.moreRemarks, { count: number(more) })}</p>}
    </>
  );
}

function First({ study, told }: Pick<ToldProps, "study" | "told">): ReactNode {
  const { say } = useSpeech();
  const kinds = kindNames(useOverview(study).data?.study, say);
  const rows = told.tables.flatMap(({ first }) => first).slice(0, MOST_SHOWN);
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{say(IMPORTS.first)}</h4>
      <DataTable
        title={say(IMPORTS.first)}
        rows={rows}
        keyOf={({ row, cells }) => `${row} ${cells.name ?? ""}`}
        columns={[
          { name: say(SERVICES.name), cell: ({ cells }) => cells.name ?? "–" },
          { name: say(SERVICES.provider), cell: ({ cells }) => cells.provider ?? "–" },
          { name: say(SERVICES.kind), cell: ({ cells }) => kinds.get(cells.kind ?? "") ?? cells.kind ?? "–" },
          { name: say(SERVICES.city), cell: ({ cells }) => cells.city ?? "–" },
          {
            name: say(SERVICES.phone),
            cell: ({ cells }) => <Phones phone={cells.phone ?? ""} country={cells.country ?? ""} />,
          },
        ]}
      />
    </>
  );
}

function Alike({ told }: Pick<ToldProps, "told">): ReactNode {
  const { say } = useSpeech();
  const pairs = told.duplicates.slice(0, MOST_SHOWN);
  if (pairs.length === 0) return null;
  return (
    <>
      <h4>{say(SERVICES.pairs)}</h4>
      <p className="help">{say(IMPORTS.alikeHelp)}</p>
      <DataTable
        title={say(SERVICES.pairs)}
        rows={pairs}
        keyOf={({ ids }) => ids.join(" ")}
        columns={[
          { name: say(SERVICES.first), cell: ({ names }) => names[0] ?? "–" },
          { name: say(SERVICES.second), cell: ({ names }) => names[1] ?? "–" },
          {
            name: say(SERVICES.why),
            cell: ({ reason }) => (MERGE_REASONS[reason] ? say(MERGE_REASONS[reason]) : reason),
          },
        ]}
      />
    </>
  );
}
