// Interviews that are in the study without names; one of them is opened to be coded.
import type { ReactNode } from "react";
import { interviews, type ListedInterview } from "../../api/literature-shapes.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { PageLink } from "../../part/page-link.tsx";
import { CASES } from "../../words/case-words.ts";
import { INTERVIEWS } from "../../words/interview-words.ts";
import { OneInterview } from "./one-interview.tsx";

interface InterviewListProps {
  readonly study: string;
  /** Empty: the list. */
  readonly opened: string;
}

export function InterviewList({ study, opened }: InterviewListProps): ReactNode {
  const { say } = useSpeech();
  if (opened !== "")
    return (
      <>
        <p>
          <PageLink study={study} page="cases" wishes={{ view: "interviews" }}>
            {say(INTERVIEWS.all)}
          </PageLink>
        </p>
        <h3>{opened}</h3>
        <OneInterview study={study} id={opened} />
      </>
    );
  return (
    <>
      <p className="help">{say(INTERVIEWS.help)}</p>
      <Asked query={useAsked(interviews, study, ["interviews"])}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState what={INTERVIEWS.none} cure={INTERVIEWS.noneCure} />
          ) : (
            <>
              {all.some(({ mark }) => mark === "demonstration") && (
                <p className="demonstration">{say(INTERVIEWS.demonstration)}</p>
              )}
              <InterviewTable study={study} all={all} />
            </>
          )
        }
      </Asked>
    </>
  );
}

function InterviewTable({ study, all }: { readonly study: string; readonly all: readonly ListedInterview[] }) {
  const { say, number } = useSpeech();
  const count = (name: string, value: (one: ListedInterview) => number) => ({
    ...{ name, value, isNumber: true },
    cell: (one: ListedInterview) => number(value(one)),
  });
  const story = ({ hasStory }: ListedInterview) => say(hasStory ? INTERVIEWS.yes : INTERVIEWS.notYet);
  return (
    <ListTable
      title={say(INTERVIEWS.one)}
      file={`${study}-interviews`}
      rows={all}
      keyOf={({ id }) => id}
      columns={[
        {
          name: say(INTERVIEWS.one),
          value: ({ id }) => id,
          cell: ({ id }) => (
            <PageLink study={study} page="cases" wishes={{ view: "interviews", interview: id }}>
              {id}
            </PageLink>
          ),
        },
        count(say(INTERVIEWS.turns), ({ turns }) => turns),
        count(say(CASES.codings), ({ codings }) => codings),
        {
          name: say(INTERVIEWS.coders),
          value: ({ coders }) => coders.join(", "),
          cell: ({ coders }) => coders.join(", ") || "–",
        },
        { name: say(INTERVIEWS.story), value: story, cell: story },
      ]}
    />
  );
}
