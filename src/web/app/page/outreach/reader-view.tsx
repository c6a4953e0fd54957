// What readers wrote: comments on findings, corrections to services. Each is looked at, decided and answered where its writer reads it.
import { type ReactNode, useState } from "react";
import { tell } from "../../api/client.ts";
import { type FeedbackRow, feedback } from "../../api/outreach-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { FEEDBACK_DECISIONS, READERS } from "../../words/reader-words.ts";
import { SHELL } from "../../words/shell-words.ts";

export function ReaderView({ study }: { readonly study: string }): ReactNode {
  const { say, day } = useSpeech();
  const may = useMay();
  const decisionOf = ({ answer }: FeedbackRow) =>
    say(answer === undefined ? READERS.waiting : (FEEDBACK_DECISIONS[answer.decision] ?? READERS.answer));
  return (
    <Asked query={useAsked(feedback, study, ["feedback"])}>
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState what={READERS.none} cure={READERS.noneCure} />
        ) : (
          <ListTable
            title={say(READERS.title)}
            file={`${study}-readers`}
            rows={rows}
            keyOf={({ subject }) => subject}
            columns={[
              { name: say(READERS.on), value: ({ at }) => at, cell: ({ at }) => day(at.slice(0, 10)) },
              { name: say(READERS.about), value: ({ about }) => about, cell: ({ about }) => about },
              { name: say(READERS.words), value: ({ words }) => words, cell: ({ words }) => <q>{words}</q> },
              { name: say(READERS.source), value: ({ source }) => source, cell: ({ source }) => source },
              { name: say(READERS.state), value: decisionOf, cell: decisionOf },
              {
                name: say(READERS.answer),
                value: ({ answer }) => answer?.words ?? "",
                cell: ({ answer }) => answer?.words ?? "",
              },
              ...(may("follow-up")
                ? [
                    {
                      name: say(SHELL.acts),
                      isActs: true,
                      cell: (row: FeedbackRow) => <AnswerDialog study={study} row={row} />,
                    },
                  ]
                : []),
            ]}
          />
        )
      }
    </Asked>
  );
}

function AnswerDialog({ study, row: { subject } }: { readonly study: string; readonly row: FeedbackRow }): ReactNode {
  const { say } = useSpeech();
  const [decision, decide] = useState("noted");
  const answer = useAct(study, (words: string) =>
    tell(path(study, "feedback", subject, "answer"), { method: "POST", body: { decision, words } }),
  );
  return (
    <ReasonDialog
      act={say(READERS.reply)}
      explained={say(READERS.replyExplained)}
      confirm={say(READERS.reply).replace("…", "")}
      fields={
        <Choice
          label={say(READERS.state)}
          chosen={decision}
          choose={decide}
          options={Object.entries(FEEDBACK_DECISIONS).map(([id, name]) => ({ id, name: say(name) }))}
        />
      }
      onConfirm={(words) => answer.mutateAsync(words)}
    />
  );
}
