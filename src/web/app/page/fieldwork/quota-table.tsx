// What is done against what is wanted, the farthest behind first.
import type { ReactNode } from "react";
import type { Quota, TableFieldwork } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { FIELDWORK, SEXES } from "../../words/fieldwork-words.ts";

interface QuotaTableProps {
  readonly study: string;
  readonly table: TableFieldwork;
  readonly cities: Readonly<Record<string, string>>;
}

export function QuotaTable({ study, table, cities }: QuotaTableProps): ReactNode {
  const { say, number } = useSpeech();
  const cityOf = ({ city }: Quota) => (city === "" ? say(FIELDWORK.everyCity) : (cities[city] ?? city));
  const sexOf = ({ sex }: Quota) => say(SEXES[sex] ?? FIELDWORK.both);
  const leftOf = ({ wanted, done }: Quota) => Math.max(0, wanted - done);
  const shown = (value: (quota: Quota) => number) => (quota: Quota) => number(value(quota));
  return (
    <ListTable
      title={say(FIELDWORK.quotas)}
      file={`${study}-${table.table}-quotas`}
      rows={[...table.quotas].sort((a, b) => shareOf(a) - shareOf(b))}
      keyOf={({ city, sex, among }) => `${city} ${sex} ${among}`}
      columns={[
        { name: say(FIELDWORK.city), cell: cityOf, value: cityOf },
        { name: say(FIELDWORK.sex), cell: sexOf, value: sexOf },
        ...(table.quotas.some(({ among }) => among !== "")
          ? [{ name: say(FIELDWORK.among), cell: ({ among }: Quota) => among, value: ({ among }: Quota) => among }]
          : []),
        { name: say(FIELDWORK.done), cell: shown(({ done }) => done), value: ({ done }) => done, isNumber: true },
        {
          name: say(FIELDWORK.wanted),
          cell: shown(({ wanted }) => wanted),
          value: ({ wanted }) => wanted,
          isNumber: true,
        },
        { name: say(FIELDWORK.left), cell: shown(leftOf), value: leftOf, isNumber: true },
        { name: say(FIELDWORK.progress), cell: (quota) => <Progress share={shareOf(quota)} />, value: shareOf },
      ]}
    />
  );
}

function shareOf({ done, wanted }: Quota): number {
  return wanted === 0 ? 1 : done / wanted;
}

function Progress({ share }: { readonly share: number }): ReactNode {
  const { percent, say } = useSpeech();
  return (
    <span className="progress">
      <progress value={Math.min(1, share)} aria-label={say(FIELDWORK.progress)} />
      {percent(share)}
    </span>
  );
}
