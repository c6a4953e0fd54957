// What one indicator did between two rounds, by place and sex; of several rounds the reader picks which two. Nothing where it was asked once.
import { type ReactNode, useState } from "react";
import { type ExploredChange, exploredChanges } from "../../api/evidence-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { EXPLORE, SEX_NAMES } from "../../words/explore-words.ts";

const SUPPRESSED = "·";
const LAST = "last";

export function ChangeTable({ study, indicator }: { readonly study: string; readonly indicator: string }): ReactNode {
  const { say, number, fixed, percent } = useSpeech();
  const [chosen, choose] = useState(LAST);
  const asked = useAsked(exploredChanges, study, ["changes"], `${new URLSearchParams({ indicator })}`);
  const show = (value: number, unit: ExploredChange["unit"]) => (unit === "share" ? percent(value) : fixed(value, 1));
  const side = (of: "before" | "after") => (change: ExploredChange) => {
    const found = change[of];
    if (found === null) return SUPPRESSED;
    return `${show(found.value, change.unit)} (${show(found.lower, change.unit)} – ${show(found.upper, change.unit)})`;
  };
  // Shares differ by points: a percentage of a percentage is read in two ways.
  const points = (value: number, unit: ExploredChange["unit"]) =>
    unit === "share" ? fixed(value * 100, 0) : fixed(value, 1);
  const moved = ({ difference, lower, upper, unit }: ExploredChange) =>
    difference === null || lower === null || upper === null
      ? SUPPRESSED
      : `${points(difference, unit)} (${points(lower, unit)} – ${points(upper, unit)})`;
  const sizes = ({ before, after }: ExploredChange) =>
    before === null || after === null ? SUPPRESSED : `${number(before.n)} / ${number(after.n)}`;
  const remark = ({ isSuppressed, movement }: ExploredChange) =>
    say(isSuppressed ? EXPLORE.suppressed : EXPLORE[movement]);
  return (
    <Asked query={asked}>
      {({ pairs, changes }) => {
        const table = changes[0]?.table;
        const own = pairs.filter((pair) => pair.table === table);
        const shown = own.find(({ pair }) => (pair ?? LAST) === chosen) ?? own[0];
        const rows = changes.filter(({ pair }) => (pair ?? LAST) === (shown?.pair ?? LAST));
        return (
          changes.length > 0 && (
            <>
              <h3>{say(EXPLORE.changes)}</h3>
              <p className="help">{say(EXPLORE.changesHelp)}</p>
              {own.length > 1 && (
                <Choice
                  label={say(EXPLORE.rounds)}
                  options={own.map(({ pair, waves }) => ({
                    id: pair ?? LAST,
                    name: waves.map(({ names }) => say(names)).join(" – "),
                  }))}
                  chosen={shown?.pair ?? LAST}
                  choose={choose}
                />
              )}
              <ListTable
                title={say(EXPLORE.changes)}
                file={`${study}-${indicator}-changes`}
                rows={rows}
                keyOf={({ id }) => id}
                columns={[
                  { name: say(EXPLORE.place), value: ({ name }) => say(name), cell: ({ name }) => say(name) },
                  {
                    name: say(EXPLORE.sex),
                    value: ({ sex }) => say(SEX_NAMES[sex]),
                    cell: ({ sex }) => say(SEX_NAMES[sex]),
                  },
                  ...(["before", "after"] as const).map((of, at) => ({
                    name: say(shown?.waves[at]?.names ?? EXPLORE.value),
                    value: (change: ExploredChange) => change[of]?.value ?? null,
                    cell: side(of),
                    isNumber: true,
                  })),
                  {
                    name: say(rows[0]?.unit === "share" ? EXPLORE.changePoints : EXPLORE.change),
                    value: ({ difference }) => difference,
                    cell: moved,
                    isNumber: true,
                  },
                  { name: say(EXPLORE.n), value: ({ after }) => after?.n ?? null, cell: sizes, isNumber: true },
                  { name: say(EXPLORE.remark), value: remark, cell: remark },
                ]}
              />
            </>
          )
        );
      }}
    </Asked>
  );
}
