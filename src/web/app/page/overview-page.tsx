// What is done, missing and late: per component, per country, per city; each line leads to where it is done.
import type { ReactNode } from "react";
import { useFieldwork, useOverview } from "../api/queries.ts";
import type { Overview } from "../api/study-shapes.ts";
import { useSpeech } from "../language.tsx";
import type { Page } from "../page-groups.ts";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { PageLink } from "../part/page-link.tsx";
import { COMPONENTS, COUNTS, OVERVIEW } from "../words/overview-words.ts";
import { PAGE_NAMES } from "../words/shell-words.ts";
import { TASKS } from "../words/task-words.ts";
import { PlaceTable } from "./overview/place-table.tsx";

export function OverviewPage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(OVERVIEW.title)}</h2>
      <Asked query={useOverview(study)}>{(overview) => <Told study={study} overview={overview} />}</Asked>
    </>
  );
}

interface ToldProps {
  readonly study: string;
  readonly overview: Overview;
}

function Told({ study, overview }: ToldProps): ReactNode {
  const { say, day } = useSpeech();
  const { study: about, places, tasks, isDemonstration } = overview;
  const fieldwork = useFieldwork(study);
  return (
    <>
      {about === undefined ? (
        <EmptyState what={OVERVIEW.neverRun} cure={OVERVIEW.neverRunCure} />
      ) : (
        <p className="help">
          {say(OVERVIEW.period, { start: day(about.period.start), end: day(about.period.end) })} ·{" "}
          {say(OVERVIEW.published, { day: day(about.publishedOn) })}
        </p>
      )}
      {isDemonstration && <p className="demonstration">{say(OVERVIEW.demonstration)}</p>}
      <h3>{say(OVERVIEW.waits)}</h3>
      {tasks.length === 0 ? <p>{say(OVERVIEW.nothingWaits)}</p> : <Tasks study={study} tasks={tasks} />}
      <div className="components">
        {COMPONENTS.map(({ name, figures }) => (
          <section key={name.en}>
            <h3>{say(name)}</h3>
            <Figures study={study} overview={overview} figures={figures} />
          </section>
        ))}
      </div>
      {places.length > 0 && (
        <>
          <h3>{say(OVERVIEW.places)}</h3>
          <PlaceTable study={study} places={places} tables={fieldwork.data?.tables ?? []} />
          <p className="help">{say(OVERVIEW.placesNote)}</p>
        </>
      )}
    </>
  );
}

function Tasks({ study, tasks }: { readonly study: string; readonly tasks: Overview["tasks"] }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <ul className="tasks">
      {tasks.map(({ kind, count, isLate }) => {
        const words = TASKS[kind];
        return (
          words && (
            <li key={kind} className={isLate ? "late" : undefined}>
              <span>
                {isLate && <strong className="mark">{say(OVERVIEW.late)}</strong>}
                {say(count === 1 ? words.one : words.many, { count: number(count) })}
              </span>
              <PageLink study={study} page={words.page}>
                {say(OVERVIEW.go, { page: say(PAGE_NAMES[words.page]) })}
              </PageLink>
            </li>
          )
        );
      })}
    </ul>
  );
}

interface FiguresProps extends ToldProps {
  readonly figures: readonly (readonly [count: keyof typeof COUNTS, page: Page])[];
}

function Figures({ study, overview, figures }: FiguresProps): ReactNode {
  const { say, number } = useSpeech();
  return (
    <dl className="figures">
      {figures.map(([count, page]) => (
        <div key={count}>
          <dt>
            <PageLink study={study} page={page}>
              {say(COUNTS[count])}
            </PageLink>
          </dt>
          <dd>{number(overview.counts[count] ?? 0)}</dd>
        </div>
      ))}
    </dl>
  );
}
