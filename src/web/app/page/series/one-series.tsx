// One series: its drawing, each period with the figure that is printed and what other sources say, and all the rest as published.
import type { ReactNode } from "react";
import { apiAddress } from "../../api/client.ts";
import { type Observation, type SeriesView, seriesView } from "../../api/evidence-shapes.ts";
import { path, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Drawing, drawingAddress } from "../../part/drawing.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { SEX_NAMES } from "../../words/explore-words.ts";
import { SERIES, SERIES_STATES } from "../../words/series-words.ts";
import { PreferSource } from "./prefer-source.tsx";

export function OneSeries({ study, indicator }: { readonly study: string; readonly indicator: string }): ReactNode {
  const { say, language } = useSpeech();
  const may = useMay();
  const figure = `${path(study, "series", indicator)}/figure.svg`;
  return (
    <Asked query={useAsked(seriesView, study, ["series", indicator])}>
      {(view) => (
        <>
          <h3>{say(view.names)}</h3>
          <p className="help">{say(view.unitNames)}</p>
          {view.preferences.length > 0 && (
            <p>
              {say(SERIES.chosen, {
                list: view.preferences
                  .map(({ country, source }) => (country ? `${source} (${country})` : source))
                  .join("; "),
              })}
            </p>
          )}
          {view.periods.length > 0 && <Drawing address={figure} />}
          <div className="acts">
            <a
              className="button"
              href={apiAddress(drawingAddress(figure, { language, theme: "print" }))}
              download={`${indicator}.svg`}
            >
              {say(SERIES.svg)}
            </a>
            {may("set-up") && <PreferSource study={study} view={view} />}
          </div>
          {view.periods.length > 0 && <Periods study={study} view={view} />}
          {view.others.length > 0 && <Others study={study} view={view} />}
        </>
      )}
    </Asked>
  );
}

interface OfView {
  readonly study: string;
  readonly view: SeriesView;
}

function Periods({ study, view }: OfView): ReactNode {
  const { say, number } = useSpeech();
  return (
    <ListTable
      title={say(view.names)}
      file={`${study}-${view.indicator}`}
      rows={view.periods}
      keyOf={({ preferred }) => preferred.id}
      columns={[
        {
          name: say(SERIES.period),
          value: ({ periodStart, periodEnd }) => `${periodStart} ${periodEnd}`,
          cell: ({ periodStart, periodEnd }) => periodOf(periodStart, periodEnd),
        },
        {
          name: say(SERIES.country),
          value: ({ preferred }) => preferred.country,
          cell: ({ preferred }) => preferred.country,
        },
        {
          name: say(SERIES.preferred),
          value: ({ preferred }) => preferred.value,
          cell: ({ preferred }) => number(preferred.value, 2),
          isNumber: true,
        },
        {
          name: say(SERIES.source),
          value: ({ preferred }) => preferred.publisher,
          cell: ({ preferred }) => <Source of={preferred} />,
        },
        {
          name: say(SERIES.rivals),
          value: ({ rivals }) => rivals.map(({ value, publisher }) => `${value} ${publisher}`).join("; "),
          cell: ({ rivals }) =>
            rivals.length === 0 ? (
              "–"
            ) : (
              <ul className="plain">
                {rivals.map((rival) => (
                  <li key={rival.id}>
                    <strong>{number(rival.value, 2)}</strong> <Source of={rival} />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  );
}

function Source({ of }: { readonly of: Observation }): ReactNode {
  const { say } = useSpeech();
  const state = SERIES_STATES[of.state];
  return (
    <>
      {/^https?:/.test(of.sourceAddress) ? (
        <a href={of.sourceAddress} rel="noreferrer" target="_blank">
          {of.publisher}
        </a>
      ) : (
        of.publisher
      )}
      {state && of.state !== "final" && <span className="help"> · {say(state)}</span>}
    </>
  );
}

function Others({ study, view }: OfView): ReactNode {
  const { say, number } = useSpeech();
  const who = ({ sex, ageBand }: Observation) =>
    [sex === "female" || sex === "male" ? say(SEX_NAMES[sex]) : say(SEX_NAMES.all), ageBand].filter(Boolean).join(", ");
  return (
    <>
      <h4>{say(SERIES.others)}</h4>
      <ListTable
        title={say(SERIES.others)}
        file={`${study}-${view.indicator}-places`}
        rows={view.others}
        keyOf={({ id }) => id}
        columns={[
          {
            name: say(SERIES.place),
            value: ({ territoryName, country }) => territoryName || country,
            cell: ({ territoryName, country }) => territoryName || country,
          },
          { name: say(SERIES.who), value: who, cell: who },
          {
            name: say(SERIES.period),
            value: ({ periodStart }) => periodStart,
            cell: ({ periodStart, periodEnd }) => periodOf(periodStart, periodEnd),
          },
          {
            name: say(SERIES.value),
            value: ({ value }) => value,
            cell: ({ value }) => number(value, 2),
            isNumber: true,
          },
          { name: say(SERIES.source), value: ({ publisher }) => publisher, cell: (one) => <Source of={one} /> },
        ]}
      />
    </>
  );
}

/** A whole year is its number. */
function periodOf(start: string, end: string): string {
  const isYear = start.slice(0, 4) === end.slice(0, 4) && start.slice(4) === "-01-01" && end.slice(4) === "-12-31";
  return isYear ? start.slice(0, 4) : start === end ? start : `${start} – ${end}`;
}
