// Works that a file would add, those first that may repeat one that is here; each can be left out.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import type { BroughtReferences } from "../../api/bring-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { BRING } from "../../words/bring-words.ts";
import { LITERATURE } from "../../words/literature-words.ts";
import { LIKE_REASONS, REFERENCES } from "../../words/reference-words.ts";

interface AddedWorksProps {
  readonly told: BroughtReferences;
  readonly leave: (rows: readonly number[]) => void;
}

type Added = BroughtReferences["added"][number];

export function AddedWorks({ told, leave }: AddedWorksProps): ReactNode {
  const { say, number } = useSpeech();
  if (told.added.length === 0) return null;
  const alike = told.added.filter(({ like }) => like !== undefined);
  const rows = [...alike, ...told.added.filter(({ like }) => like === undefined)];
  const why = ({ like }: Added) => (like === undefined ? "" : say(LIKE_REASONS[like.reason] ?? REFERENCES.like));
  return (
    <>
      <h4>{say(REFERENCES.works)}</h4>
      <p className="help">{say(REFERENCES.worksHelp)}</p>
      {told.addedCount > told.added.length && (
        <p className="help">{say(BRING.shown, { shown: number(told.added.length), all: number(told.addedCount) })}</p>
      )}
      {alike.length > 0 && (
        <div className="acts">
          <Button onPress={() => leave(alike.map(({ row }) => row))}>
            {say(REFERENCES.leaveAlike, { count: number(alike.length) })}
          </Button>
        </div>
      )}
      <ListTable
        title={say(REFERENCES.works)}
        file="references"
        rows={rows}
        keyOf={({ row, id }) => `${row} ${id}`}
        columns={[
          { name: say(REFERENCES.work), value: ({ title }) => title, cell: ({ title }) => title },
          {
            name: say(LITERATURE.authors),
            value: ({ authors }) => authors.join("; "),
            cell: ({ authors }) => authors.join("; ") || "–",
          },
          { name: say(LITERATURE.year), value: ({ year }) => year ?? null, cell: ({ year }) => year ?? "–" },
          {
            name: say(REFERENCES.like),
            value: ({ like }) => like?.title ?? "",
            cell: (one) => (one.like === undefined ? "–" : `${one.like.title} (${one.like.id}; ${why(one)})`),
          },
          {
            name: say(REFERENCES.wish),
            isActs: true,
            cell: ({ row }) => (
              <Button className="quiet" onPress={() => leave([row])}>
                {say(REFERENCES.leave)}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
