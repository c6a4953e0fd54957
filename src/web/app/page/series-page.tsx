// Published series: all of them in a list, and one of them with its rivals, its drawing, and which source is printed.
import type { ReactNode } from "react";
import { seriesList } from "../api/evidence-shapes.ts";
import { useAsked } from "../api/use-asked.ts";
import { useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { PageLink } from "../part/page-link.tsx";
import { SERIES } from "../words/series-words.ts";
import { OneSeries } from "./series/one-series.tsx";

export function SeriesPage({ study, page, item }: PageProps): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(SERIES.title)}</h2>
      {item === undefined ? (
        <SeriesTable study={study} />
      ) : (
        <>
          <p>
            <PageLink study={study} page={page}>
              {say(SERIES.back)}
            </PageLink>
          </p>
          <OneSeries study={study} indicator={item} />
        </>
      )}
    </>
  );
}

function SeriesTable({ study }: { readonly study: string }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <>
      <p className="help">{say(SERIES.help)}</p>
      <Asked query={useAsked(seriesList, study, ["series"])}>
        {(series) =>
          series.length === 0 ? (
            <EmptyState what={SERIES.none} cure={SERIES.noneCure} />
          ) : (
            <ListTable
              title={say(SERIES.title)}
              file={`${study}-series`}
              rows={series}
              keyOf={({ indicator }) => indicator}
              columns={[
                {
                  name: say(SERIES.indicator),
                  value: ({ names }) => say(names),
                  cell: ({ indicator, names }) => (
                    <PageLink study={study} page="series" item={indicator}>
                      {say(names)}
                    </PageLink>
                  ),
                },
                {
                  name: say(SERIES.unit),
                  value: ({ unitNames }) => say(unitNames),
                  cell: ({ unitNames }) => say(unitNames),
                },
                {
                  name: say(SERIES.countries),
                  value: ({ countries }) => countries.join(" "),
                  cell: ({ countries }) => countries.join(", "),
                },
                {
                  name: say(SERIES.period),
                  value: ({ lastPeriod }) => lastPeriod,
                  cell: ({ firstPeriod, lastPeriod }) => `${firstPeriod.slice(0, 4)}–${lastPeriod.slice(0, 4)}`,
                },
                {
                  name: say(SERIES.figures),
                  value: ({ observations }) => observations,
                  cell: ({ observations }) => number(observations),
                  isNumber: true,
                },
                {
                  name: say(SERIES.conflicts),
                  value: ({ inConflict }) => inConflict,
                  cell: ({ inConflict }) => number(inConflict),
                  isNumber: true,
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  );
}
