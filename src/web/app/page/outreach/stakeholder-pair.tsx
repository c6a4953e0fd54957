// Two institutions side by side: what each says, what hangs on each, and what would stand if they were merged.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { type Hanging, type MergePreview, mergeMade, mergePreview } from "../../api/merge-shapes.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { DataTable } from "../../part/data-table.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { usePlaceNames } from "../../part/use-place-names.ts";
import { INSTITUTION_LEVELS } from "../../words/campaign-words.ts";
import { GRADES, HANGING, MERGE, MERGE_FIELDS } from "../../words/merge-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { STAKEHOLDER_KINDS } from "../../words/stakeholder-words.ts";

/** Ids. */
export interface Pair {
  readonly stays: string;
  readonly merged: string;
}

interface PairProps {
  readonly study: string;
  readonly pair: Pair;
  /** Of the one that stays, and of the other. */
  readonly names: readonly [string, string];
  readonly swap: () => void;
  readonly close: () => void;
}

export function StakeholderPair({ study, pair, names, swap, close }: PairProps): ReactNode {
  const { say } = useSpeech();
  const [take, setTake] = useState<readonly string[]>([]);
  const wish = { ...pair, take };
  const found = useQuery({
    queryKey: [study, "stakeholder-merges", "preview", pair.stays, pair.merged, take.join()],
    queryFn: () => ask(mergePreview, path(study, "stakeholder-merges", "preview"), { method: "POST", body: wish }),
    placeholderData: (before) => before,
  });
  const merge = useAct(study, (reason: string) =>
    ask(mergeMade, path(study, "stakeholder-merges"), { method: "POST", body: { ...wish, reason } }),
  );
  const [into, from] = names;
  return (
    <section className="compared" aria-label={say(MERGE.beside)}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <h4>{say(MERGE.beside)}</h4>
      <Asked query={found}>
        {(preview) => (
          <>
            <Cells {...{ study, pair, preview, take, setTake }} />
            <h4>{say(MERGE.hangs)}</h4>
            <Hangs pair={pair} hanging={preview.hanging} />
            {preview.answeredByBoth.length > 0 && (
              <p className="note">{say(MERGE.both, { ids: preview.answeredByBoth.join(", ") })}</p>
            )}
            <div className="acts">
              <Button onPress={swap}>{say(MERGE.swap)}</Button>
              <ReasonDialog
                act={say(MERGE.merge)}
                explained={say(MERGE.explained, { from, into })}
                confirm={say(MERGE.confirm)}
                onConfirm={(reason) => merge.mutateAsync(reason)}
              />
            </div>
          </>
        )}
      </Asked>
    </section>
  );
}

interface CellsProps {
  readonly study: string;
  readonly pair: Pair;
  readonly preview: MergePreview;
  readonly take: readonly string[];
  readonly setTake: (take: readonly string[]) => void;
}

type Cell = MergePreview["cells"][number];

/** Lists are joined: there is nothing to choose. */
const JOINED = ["functions", "source_url"];

/** Codes in the words of the reader. */
function useCellWords(study: string): (column: string, value: string) => string {
  const { say } = useSpeech();
  const placeName = usePlaceNames(study);
  return (column, value) => {
    if (column === "country" || column === "city_id") return value === "" ? "" : placeName(value);
    const words = { kind: STAKEHOLDER_KINDS, level: INSTITUTION_LEVELS, influence: GRADES, interest: GRADES }[column];
    return words?.[value] === undefined ? value : say(words[value]);
  };
}

function Cells({ study, pair, preview, take, setTake }: CellsProps): ReactNode {
  const { say } = useSpeech();
  const shown = useCellWords(study);
  const rows = preview.cells.filter(({ column, values: [one, other] }) => column !== "id" && one + other !== "");
  const side = (at: 0 | 1) => ({
    name: `${say(at === 0 ? MERGE.stays : MERGE.goes)} (${at === 0 ? pair.stays : pair.merged})`,
    cell: ({ column, values }: Cell) =>
      values[0] === values[1] ? shown(column, values[at]) : <mark>{shown(column, values[at]) || "–"}</mark>,
  });
  const turn = (column: string) =>
    setTake(take.includes(column) ? take.filter((one) => one !== column) : [...take, column]);
  const isOpen = ({ column, values: [one, other] }: Cell) =>
    one !== "" && other !== "" && one !== other && !JOINED.includes(column);
  return (
    <DataTable
      title={say(MERGE.beside)}
      rows={rows}
      keyOf={({ column }) => column}
      columns={[
        { name: say(MERGE.field), cell: ({ column }) => (MERGE_FIELDS[column] ? say(MERGE_FIELDS[column]) : column) },
        side(0),
        side(1),
        { name: say(MERGE.ifMerged), cell: ({ column, merged }) => shown(column, merged) },
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: (cell) =>
            isOpen(cell) && (
              <Button className="quiet" onPress={() => turn(cell.column)}>
                {say(take.includes(cell.column) ? MERGE.takeOwn : MERGE.takeOther)}{" "}
                <span className="unseen">{cell.column}</span>
              </Button>
            ),
        },
      ]}
    />
  );
}

interface HangsProps {
  readonly pair: Pair;
  readonly hanging: readonly [Hanging, Hanging];
}

function Hangs({ pair, hanging: [own, other] }: HangsProps): ReactNode {
  const { say, number } = useSpeech();
  const rows = Object.entries(own).map(([key, count]) => ({
    key,
    counts: [count, other[key as keyof Hanging]] as const,
  }));
  const side = (at: 0 | 1) => ({
    name: `${say(at === 0 ? MERGE.stays : MERGE.goes)} (${at === 0 ? pair.stays : pair.merged})`,
    isNumber: true,
    cell: ({ counts }: (typeof rows)[number]) => number(counts[at]),
  });
  return (
    <DataTable
      title={say(MERGE.hangs)}
      rows={rows.filter(({ counts: [one, two] }) => one + two > 0)}
      keyOf={({ key }) => key}
      columns={[
        { name: say(MERGE.field), cell: ({ key }) => (HANGING[key] ? say(HANGING[key]) : key) },
        side(0),
        side(1),
      ]}
    />
  );
}
