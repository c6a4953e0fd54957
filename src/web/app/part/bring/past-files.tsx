// Files that came into a table of the study, the newest first; each is taken back with a reason.
import { type ReactNode, useState } from "react";
import type * as z from "zod/mini";
import type { Texts } from "#base/text";
import { type PastFile, pastFiles, undoneFile } from "../../api/bring-shapes.ts";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { BRING } from "../../words/bring-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { Asked } from "../asked.tsx";
import { EmptyState } from "../empty-state.tsx";
import { ListTable } from "../list-table.tsx";
import { ReasonDialog } from "../reason-dialog.tsx";

interface PastFilesProps {
  readonly study: string;
  /** Address below the study: `literature-imports`. */
  readonly of: string;
  readonly mayUndo: boolean;
  /** What was undone can be brought back. __Default value:__ false */
  readonly mayReturn?: boolean;
  /** __Default value:__ those of rows of a table */
  readonly words?: PastWords;
}

/** Where what a file brings are not rows of a table. */
export type PastWords = Readonly<Record<"completed" | "undoExplained" | "undoneTold", Texts>>;

type Told = z.infer<typeof undoneFile> & { readonly isBack: boolean };

export function PastFiles(props: PastFilesProps): ReactNode {
  const { study, of, words = BRING } = props;
  const { say, number } = useSpeech();
  const [told, setTold] = useState<Told>();
  return (
    <>
      <h3>{say(BRING.past)}</h3>
      {told !== undefined && (
        <p className="note good" role="status">
          {say(told.isBack ? BRING.returnTold : words.undoneTold, {
            removed: number(told.removed.length),
            emptied: number(told.emptied.length),
            stay: number(told.stay.length),
          })}
        </p>
      )}
      <Asked query={useAsked(pastFiles, study, [of])}>
        {(files) =>
          files.length === 0 ? <EmptyState what={BRING.none} /> : <FileTable {...props} files={files} told={setTold} />
        }
      </Asked>
    </>
  );
}

interface FileTableProps extends PastFilesProps {
  readonly files: readonly PastFile[];
  readonly told: (told: Told) => void;
}

function FileTable(props: FileTableProps): ReactNode {
  const { study, of, mayUndo, mayReturn, files, words = BRING } = props;
  const { say, number, moment } = useSpeech();
  return (
    <ListTable
      title={say(BRING.past)}
      file={`${study}-${of}`}
      rows={files}
      keyOf={({ id }) => id}
      columns={[
        { name: say(BRING.source), value: ({ source }) => source, cell: ({ source }) => source },
        { name: say(BRING.when), value: ({ at }) => at, cell: ({ at }) => moment(at) },
        { name: say(BRING.who), value: ({ who }) => who, cell: ({ who }) => who },
        { name: say(BRING.added), value: ({ added }) => added, cell: ({ added }) => number(added), isNumber: true },
        {
          name: say(words.completed),
          value: ({ completed }) => completed,
          cell: ({ completed }) => number(completed),
          isNumber: true,
        },
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: (one) => (
            <>
              {one.undone !== undefined && <span>{say(BRING.undone, { reason: one.undone.reason })} </span>}
              {(one.undone === undefined ? mayUndo : mayReturn === true) && <DecideOnFile {...props} one={one} />}
            </>
          ),
        },
      ]}
    />
  );
}

/** Takes it back, or brings back what was taken back. */
function DecideOnFile({ study, of, one, told, words = BRING }: FileTableProps & { readonly one: PastFile }): ReactNode {
  const { say } = useSpeech();
  const isBack = one.undone !== undefined;
  const act = useAct(study, (reason: string) =>
    ask(undoneFile, path(study, of, one.id, isBack ? "return" : "undoing"), { method: "POST", body: { reason } }),
  );
  const texts = isBack
    ? { act: BRING.return, title: BRING.returnTitle, explained: BRING.returnExplained, confirm: BRING.returnConfirm }
    : { act: BRING.undo, title: BRING.undoTitle, explained: words.undoExplained, confirm: BRING.undoConfirm };
  return (
    <ReasonDialog
      act={say(texts.act)}
      title={say(texts.title, { file: one.source })}
      explained={say(texts.explained)}
      confirm={say(texts.confirm)}
      onConfirm={async (reason) => told({ ...(await act.mutateAsync(reason)), isBack })}
    />
  );
}
