// Estimates with interval and n. A small cell is a dot and its reason, never a number.
import type { ReactNode } from "react";
import type { Explored, ExploredCell } from "../../api/evidence-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { EXPLORE, SEX_NAMES } from "../../words/explore-words.ts";
import { FINDINGS } from "../../words/finding-words.ts";
import { TRACE } from "../../words/trace-words.ts";
import type { Question } from "./question.ts";

const SUPPRESSED = "·";

interface EstimateTableProps {
  readonly study: string;
  readonly told: Explored;
  readonly question: Question;
}

/** Rows are places; of a whole subject, indicators, each of which leads to its own page. */
export function EstimateTable({ study, told, question }: EstimateTableProps): ReactNode {
  const { say, number, fixed, percent } = useSpeech();
  const show = (value: number | null) =>
    value === null
      ? SUPPRESSED
      : told.unit === "share"
        ? percent(value)
        : fixed(value, told.unit === "persons" ? 0 : 1);
  const remark = ({ isSuppressed, isWeak }: ExploredCell) =>
    isSuppressed ? say(EXPLORE.suppressed) : isWeak ? say(EXPLORE.weak) : "";
  return (
    <ListTable
      title={say(told.titles)}
      file={`${study}-${question.indicator?.id ?? question.role}-${question.places}`}
      rows={told.cells}
      keyOf={({ id }) => id}
      columns={[
        question.indicator === undefined
          ? {
              name: say(EXPLORE.measure),
              value: ({ name }) => say(name),
              cell: ({ name, indicator }) => (
                <PageLink study={study} page="explore" wishes={{ indicator, places: question.places }}>
                  {say(name)}
                </PageLink>
              ),
            }
          : { name: say(EXPLORE.place), value: ({ name }) => say(name), cell: ({ name }) => say(name) },
        { name: say(EXPLORE.sex), value: ({ sex }) => say(SEX_NAMES[sex]), cell: ({ sex }) => say(SEX_NAMES[sex]) },
        { name: say(EXPLORE.value), value: ({ value }) => value, cell: ({ value }) => show(value), isNumber: true },
        {
          name: say(EXPLORE.interval, { level: percent(told.confidenceLevel) }),
          value: ({ lower, upper }) => (lower === null || upper === null ? null : `${lower}–${upper}`),
          cell: ({ lower, upper }) => (lower === null ? SUPPRESSED : `${show(lower)} – ${show(upper)}`),
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
          cell: ({ id }) => (
            <PageLink study={study} page="trace" wishes={{ id }}>
              {say(FINDINGS.trace)}
            </PageLink>
          ),
        },
      ]}
    />
  );
}
