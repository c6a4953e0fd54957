// From need to use of one kind of service in one place: how many need it, then step by step who of them it reaches.
import type { ReactNode } from "react";
import { type CascadeRow, exploredCascade } from "../../api/evidence-shapes.ts";
import { path } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Drawing } from "../../part/drawing.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { EMPTY_REASONS, EXPLORE, SEX_NAMES } from "../../words/explore-words.ts";
import { FINDINGS } from "../../words/finding-words.ts";
import { TRACE } from "../../words/trace-words.ts";
import { FigureActs } from "./figure-acts.tsx";
import type { Question } from "./question.ts";

interface CascadeViewProps {
  readonly study: string;
  readonly question: Question;
}

export function CascadeView({ study, question: { indicator, places, by } }: CascadeViewProps): ReactNode {
  const { say, day } = useSpeech();
  const kind = indicator?.serviceKind ?? "";
  const query = `${new URLSearchParams({ kind, place: places, by })}`;
  const figure = `${path(study, "explore", "cascade")}/figure.svg?${query}`;
  return (
    <Asked query={useAsked(exploredCascade, study, ["explore", "cascade"], query)}>
      {(told) => (
        <>
          <h3>{say(EXPLORE.cascadeOf, { kind: say(told.kind.names), place: say(told.place.name) })}</h3>
          <p className="help">
            {say(told.population)} · {told.period.start.slice(0, 4)} · {say(told.publisher)} ·{" "}
            {say(EXPLORE.directoryOn, { day: day(told.on) })}
          </p>
          {told.mark === "demonstration" && <p className="demonstration">{say(EXPLORE.demonstration)}</p>}
          <Needs rows={told.rows} />
          {told.rows.some(({ step, value }) => step !== "need" && value !== null) ? (
            <Drawing address={figure} />
          ) : (
            <EmptyState what={EXPLORE.nothing} cure={EXPLORE.nothingCure} />
          )}
          <p className="help">{say(EXPLORE.cascadeHelp)}</p>
          <FigureActs
            study={study}
            figure={figure}
            file={`${kind}-${places}`}
            put={{ cascade: kind }}
            places={places}
          />
          <StepTable study={study} rows={told.rows} file={`${study}-${kind}-${places}`} />
        </>
      )}
    </Asked>
  );
}

/** "Necesita esta ayuda: mujeres 60 % (52 % – 68 %; n = 120)". */
function Needs({ rows }: { readonly rows: readonly CascadeRow[] }): ReactNode {
  const { say, percent, number } = useSpeech();
  const [first, ...others] = rows.filter(({ step }) => step === "need");
  if (first === undefined) return null;
  const told = ({ sex, value, lower, upper, n }: CascadeRow) => {
    const who = sex === "all" ? "" : `${say(SEX_NAMES[sex])} `;
    if (value === null) return `${who}·`;
    return `${who}${percent(value)} (${percent(lower ?? value)} – ${percent(upper ?? value)}; n = ${number(n ?? 0)})`;
  };
  return (
    <p>
      <strong>{say(first.name)}</strong>
      {say(EXPLORE.colon)} {[first, ...others].map(told).join(" · ")}
    </p>
  );
}

interface StepTableProps {
  readonly study: string;
  readonly rows: readonly CascadeRow[];
  readonly file: string;
}

const SUPPRESSED = "·";

function StepTable({ study, rows, file }: StepTableProps): ReactNode {
  const { say, percent, number } = useSpeech();
  const share = ({ value, isBound }: CascadeRow) =>
    value === null ? SUPPRESSED : `${isBound ? "≤ " : ""}${percent(value)}`;
  const remark = ({ reason, isWeak }: CascadeRow) =>
    reason !== null ? say(EMPTY_REASONS[reason] ?? EXPLORE.suppressed) : isWeak ? say(EXPLORE.weak) : "";
  return (
    <ListTable
      title={say(EXPLORE.cascade)}
      file={file}
      rows={rows}
      keyOf={({ step, sex }) => `${step} ${sex}`}
      columns={[
        { name: say(EXPLORE.step), value: ({ name }) => say(name), cell: ({ name }) => say(name) },
        { name: say(EXPLORE.sex), value: ({ sex }) => say(SEX_NAMES[sex]), cell: ({ sex }) => say(SEX_NAMES[sex]) },
        {
          name: say(EXPLORE.services),
          value: ({ services }) => services,
          cell: ({ services }) => (services === null ? "–" : number(services)),
          isNumber: true,
        },
        { name: say(EXPLORE.value), value: ({ value }) => value, cell: share, isNumber: true },
        {
          name: say(EXPLORE.intervalOnly),
          value: ({ lower, upper }) => (lower === null || upper === null ? null : `${lower}–${upper}`),
          cell: ({ lower, upper }) =>
            lower === null || upper === null ? SUPPRESSED : `${percent(lower)} – ${percent(upper)}`,
          isNumber: true,
        },
        {
          name: say(EXPLORE.n),
          value: ({ n }) => n,
          cell: ({ n }) => (n === null ? SUPPRESSED : number(n)),
          isNumber: true,
        },
        { name: say(EXPLORE.remark), value: remark, cell: remark },
        {
          name: say(TRACE.title),
          isActs: true,
          cell: ({ restsOn: [id] }) =>
            id === undefined ? (
              "–"
            ) : (
              <PageLink study={study} page="trace" wishes={{ id }}>
                {say(FINDINGS.trace)}
              </PageLink>
            ),
        },
      ]}
    />
  );
}
