// How far recommendations are, counted by country, city, institution or recommendation.
import { type ReactNode, useState } from "react";
import type { TrackerRow } from "../../api/outreach-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Choice } from "../../part/choice.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { OUTREACH, TRACK_STAGES, TRACKER_BY } from "../../words/outreach-words.ts";
import { countStages, DIMENSIONS, type Dimension, STEPS, type StageCount } from "./count-stages.ts";

interface TrackerCountsProps {
  readonly study: string;
  readonly rows: readonly TrackerRow[];
  /** Of institutions, by id. */
  readonly names: ReadonlyMap<string, string>;
}

export function TrackerCounts({ study, rows, names }: TrackerCountsProps): ReactNode {
  const { say, number } = useSpeech();
  const placeName = usePlaceNames(study);
  const [by, setBy] = useState<Dimension>("country");
  const nameOf = ({ key }: StageCount) => {
    if (key === "") return say(OUTREACH.noCity);
    return by === "country" || by === "city" ? placeName(key) : (names.get(key) ?? key);
  };
  const count = (name: string, of: (row: StageCount) => number) => ({
    name,
    isNumber: true,
    value: of,
    cell: (row: StageCount) => number(of(row)),
  });
  return (
    <section>
      <h3>{say(OUTREACH.counted)}</h3>
      <div className="filters">
        <Choice
          label={say(OUTREACH.countedBy)}
          options={DIMENSIONS.map((id) => ({ id, name: say(TRACKER_BY[id]) }))}
          chosen={by}
          choose={(id) => setBy(DIMENSIONS.find((one) => one === id) ?? "country")}
        />
      </div>
      <ListTable
        key={by}
        title={say(OUTREACH.counted)}
        file={`${study}-tracker-by-${by}`}
        rows={countStages(rows, by)}
        keyOf={({ key }) => key}
        columns={[
          { name: say(TRACKER_BY[by]), value: nameOf, cell: nameOf },
          count(say(OUTREACH.addressed), ({ pairs }) => pairs),
          ...STEPS.map((step) => count(say(TRACK_STAGES[step] ?? OUTREACH.stage), ({ reached }) => reached[step] ?? 0)),
          count(say(OUTREACH.overdueCount), ({ overdue }) => overdue),
        ]}
      />
    </section>
  );
}
