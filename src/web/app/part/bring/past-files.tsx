// Files that came into a table of the study, the newest first; each is taken back with a reason.
import { type ReactNode, useState } from "react";
import type * as z from "zod/mini";
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
}

type Undone = z.infer<typeof undoneFile>;

export function PastFiles({ study, of, mayUndo }: PastFilesProps): ReactNode {
  const { say, number } = useSpeech();
  const [undone, setUndone] = useState<Undone>();
  return (
    <>
      <h3>{say(BRING.past)}</h3>
      {undone !== undefined && (
        <p className="note good" role="status">
          {say(BRING.undoneTold, { removed: number(undone.removed.length), stay: number(undone.stay.length) })}
        </p>
      )}
      <Asked query={useAsked(pastFiles, study, [of])}>
        {(files) =>
          files.length === 0 ? (
            <EmptyState what={BRING.none} />
          ) : (
            <FileTable study={study} of={of} mayUndo={mayUndo} files={files} told={setUndone} />
          )
        }
      </Asked>
    </>
  );
}

interface FileTableProps extends PastFilesProps {
  readonly files: readonly PastFile[];
  readonly told: (undone: Undone) => void;
}

function FileTable({ study, of, mayUndo, files, told }: FileTableProps): ReactNode {
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
          name: say(BRING.completed),
          value: ({ completed }) => completed,
          cell: ({ completed }) => number(completed),
          isNumber: true,
        },
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: (one) =>
            one.undone !== undefined
              ? say(BRING.undone, { reason: one.undone.reason })
              : mayUndo && <UndoFile study={study} of={of} one={one} told={told} />,
        },
      ]}
    />
  );
}

interface UndoFileProps extends Pick<FileTableProps, "study" | "of" | "told"> {
  readonly one: PastFile;
}

function UndoFile({ study, of, one, told }: UndoFileProps): ReactNode {
  const { say } = useSpeech();
  const undo = useAct(study, (reason: string) =>
    ask(undoneFile, path(study, of, one.id, "undoing"), { method: "POST", body: { reason } }),
  );
  return (
    <ReasonDialog
      act={say(BRING.undo)}
      title={say(BRING.undoTitle, { file: one.source })}
      explained={say(BRING.undoExplained)}
      confirm={say(BRING.undoConfirm)}
      onConfirm={async (reason) => told(await undo.mutateAsync(reason))}
    />
  );
}
