// Fieldwork by interviewer, or by city, sex and interviewer.
import type { ReactNode } from "react";
import type { Texts } from "#base/text";
import type { FieldworkCell } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { FIELDWORK, SEXES } from "../../words/fieldwork-words.ts";

interface CellTableProps {
  readonly study: string;
  readonly title: Texts;
  readonly cells: readonly FieldworkCell[];
  readonly cities: Readonly<Record<string, string>>;
}

export function CellTable({ study, title, cells, cities }: CellTableProps): ReactNode {
  const { say, number, percent } = useSpeech();
  const hasPlaces = cells.some(({ city }) => city !== "");
  const cityOf = ({ city }: FieldworkCell) => cities[city] ?? (city || "–");
  const sexOf = ({ sex }: FieldworkCell) => (SEXES[sex] ? say(SEXES[sex]) : "–");
  const nameOf = ({ interviewer }: FieldworkCell) => interviewer || "–";
  const count = (
    name: Texts,
    value: (cell: FieldworkCell) => number | null,
    show = (found: number) => number(found),
  ) => ({
    name: say(name),
    value,
    cell: (cell: FieldworkCell) => {
      const found = value(cell);
      return found === null ? "–" : show(found);
    },
    isNumber: true,
  });
  const places = [
    { name: say(FIELDWORK.city), cell: cityOf, value: cityOf },
    { name: say(FIELDWORK.sex), cell: sexOf, value: sexOf },
  ];
  return (
    <ListTable
      title={say(title)}
      file={`${study}-interviewers`}
      rows={cells}
      keyOf={({ city, sex, interviewer }) => `${city} ${sex} ${interviewer}`}
      columns={[
        ...(hasPlaces ? places : []),
        { name: say(FIELDWORK.interviewer), cell: nameOf, value: nameOf },
        count(FIELDWORK.done, ({ done }) => done),
        count(FIELDWORK.refused, ({ refused }) => refused),
        count(FIELDWORK.flagged, ({ flagged }) => flagged),
        count(FIELDWORK.minutes, ({ medianMinutes }) => medianMinutes),
        count(FIELDWORK.missing, ({ missingShare }) => missingShare, percent),
        count(FIELDWORK.dontKnow, ({ dontKnowShare }) => dontKnowShare, percent),
      ]}
    />
  );
}
