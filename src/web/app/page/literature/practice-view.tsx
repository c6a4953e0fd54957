// Practices in a list, as they are written now; those that were left out stand below it with their reason.
import type { ReactNode } from "react";
import { type ListedPractice, listedPractices } from "../../api/practice-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { LITERATURE } from "../../words/literature-words.ts";
import { PRACTICE_FORM } from "../../words/practice-form-words.ts";
import { OnePractice } from "./one-practice.tsx";
import { useTold } from "./use-told.ts";

interface PracticeViewProps {
  readonly study: string;
  readonly item: string | undefined;
}

export function PracticeView({ study, item }: PracticeViewProps): ReactNode {
  return (
    <Asked query={useAsked(listedPractices, study, ["kept-practices"])}>
      {(all) => {
        const opened = all.find(({ id }) => id === item);
        if (opened !== undefined) return <OnePractice key={opened.id} study={study} id={opened.id} />;
        const kept = all.filter(({ leftOut }) => leftOut === "");
        return (
          <>
            {kept.length === 0 ? (
              <EmptyState what={LITERATURE.noPractices} cure={LITERATURE.noPracticesCure} />
            ) : (
              <PracticeTable study={study} all={kept} />
            )}
            <LeftOut study={study} all={all.filter(({ leftOut }) => leftOut !== "")} />
          </>
        );
      }}
    </Asked>
  );
}

interface ListProps {
  readonly study: string;
  readonly all: readonly ListedPractice[];
}

function PracticeTable({ study, all }: ListProps): ReactNode {
  const { say } = useSpeech();
  const tell = useTold();
  const column = (name: string, value: (one: ListedPractice) => string) => ({ name, value, cell: value });
  return (
    <ListTable
      title={say(LITERATURE.title)}
      file={`${study}-practices`}
      rows={all}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say(LITERATURE.practice),
          value: ({ names, whatItDoes }) => `${tell(names)} ${tell(whatItDoes)}`,
          cell: ({ id, names }) => (
            <PageLink study={study} page="literature" item={id}>
              {tell(names)}
            </PageLink>
          ),
        },
        column(say(LITERATURE.countries), ({ countries }) => countries.join(", ")),
        column(say(LITERATURE.actor), ({ actors }) => tell(actors)),
        column(say(LITERATURE.target), ({ targetGroup }) => tell(targetGroup)),
        column(say(LITERATURE.period), ({ period }) => period),
      ]}
    />
  );
}

function LeftOut({ study, all }: ListProps): ReactNode {
  const { say, number } = useSpeech();
  const tell = useTold();
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{say(PRACTICE_FORM.leftOutList, { count: number(all.length) })}</summary>
      <ul className="history">
        {all.map(({ id, names, leftOut }) => (
          <li key={id}>
            <PageLink study={study} page="literature" item={id}>
              {tell(names)}
            </PageLink>{" "}
            · {leftOut}
          </li>
        ))}
      </ul>
    </details>
  );
}
