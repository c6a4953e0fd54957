// The lists that forms look things up in: what they hold, and a file that becomes one of them, looked at first.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { type EntityListChange, entityListChange, entityLists } from "../../api/bring-shapes.ts";
import { apiAddress, ask } from "../../api/client.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { base64Of, fileOf } from "../../part/base64-of.ts";
import { ChooseFile } from "../../part/bring/bring-acts.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import { useKeptFile } from "../../part/bring/use-kept-file.ts";
import { Confirm } from "../../part/confirm.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { ENTITIES } from "../../words/entity-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface OfStudy {
  readonly study: string;
}

export function EntityLists({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  return (
    <section>
      <h3>{say(ENTITIES.title)}</h3>
      <p>{say(ENTITIES.help)}</p>
      <Lists study={study} mayDownload={may("set-up")} />
      {may("set-up") && <BringList study={study} />}
    </section>
  );
}

function Lists({ study, mayDownload }: OfStudy & { readonly mayDownload: boolean }): ReactNode {
  const { say, number, moment } = useSpeech();
  return (
    <Asked query={useAsked(entityLists, study, ["entity-lists"])}>
      {(lists) =>
        lists.length === 0 ? (
          <EmptyState what={ENTITIES.none} />
        ) : (
          <ListTable
            title={say(ENTITIES.title)}
            file={`${study}-entity-lists`}
            rows={lists}
            keyOf={({ name }) => name}
            columns={[
              { name: say(ENTITIES.list), value: ({ name }) => name, cell: ({ name }) => name },
              {
                name: say(ENTITIES.columns),
                value: ({ properties }) => properties.join(" "),
                cell: ({ properties }) => properties.join(", ") || "–",
              },
              {
                name: say(ENTITIES.conflicts),
                value: ({ conflicts }) => conflicts,
                cell: ({ conflicts }) => number(conflicts),
                isNumber: true,
              },
              {
                name: say(ENTITIES.updated),
                value: ({ updatedAt }) => updatedAt,
                cell: ({ updatedAt }) => moment(updatedAt),
              },
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: ({ name }) =>
                  mayDownload && (
                    <a className="button" href={apiAddress(path(study, "entity-lists", name, "content.csv"))} download>
                      {say(ENTITIES.download)}
                    </a>
                  ),
              },
            ]}
          />
        )
      }
    </Asked>
  );
}

interface Sent {
  readonly name: string;
  readonly file: File;
  readonly isPreview: boolean;
}

function BringList({ study }: OfStudy): ReactNode {
  const { say, number } = useSpeech();
  const [file, setFile] = useState<File>();
  const [name, setName] = useState("");
  const send = ({ name: list, file: body, isPreview }: Sent) =>
    ask(entityListChange, `${path(study, "entity-lists", list)}?preview=${isPreview}`, { method: "PUT", body });
  const show = useMutation({ mutationFn: send });
  const replace = useAct(study, send);
  const look = (list: string, chosen: File) => {
    setName(list);
    setFile(chosen);
    replace.reset();
    show.mutate({ name: list, file: chosen, isPreview: true });
  };
  const device = useKeptFile<{ readonly name: string }>(`${study}/entity-lists`, (kept, wish) =>
    look(wish.name, fileOf(kept)),
  );
  const keep = async (list: string, chosen: File) =>
    device.keep({ fileName: chosen.name, content: await base64Of(chosen) }, { name: list });
  const drop = () => {
    device.drop();
    setFile(undefined);
    show.reset();
  };
  return (
    <>
      <ChooseFile
        isFirst={file === undefined}
        isPending={show.isPending}
        types={[".csv"]}
        choose={(chosen) => {
          const list = chosen.name.replace(/\.csv$/iu, "");
          void keep(list, chosen);
          look(list, chosen);
        }}
      />
      {file !== undefined && (
        <div className="filters">
          <TextBox
            label={say(ENTITIES.name)}
            value={name}
            change={(next) => {
              setName(next);
              void keep(next, file);
            }}
            help={say(ENTITIES.nameHelp)}
          />
        </div>
      )}
      {[show.error, replace.error].map((cause) => cause && <ProblemNote key={String(cause)} cause={cause} />)}
      {replace.data && (
        <p className="note good" role="status">
          {say(ENTITIES.done, { list: replace.data.name, count: number(replace.data.entities) })}
        </p>
      )}
      {file !== undefined && show.data && <Shown fileName={file.name} change={show.data} />}
      {file !== undefined && (
        <ReplaceActs
          change={show.data?.name === name ? show.data : undefined}
          isPending={show.isPending || replace.isPending}
          look={() => look(name, file)}
          replace={() => replace.mutate({ name, file, isPreview: false }, { onSuccess: drop })}
          drop={drop}
        />
      )}
    </>
  );
}

const NAMES_SHOWN = 20;

function Shown({ fileName, change }: { readonly fileName: string; readonly change: EntityListChange }): ReactNode {
  const { say } = useSpeech();
  const { removed, lostProperties } = change;
  const figures = [
    [ENTITIES.entities, change.entities],
    [ENTITIES.added, change.added],
    [ENTITIES.changed, change.changed],
    [ENTITIES.unchanged, change.unchanged],
    [ENTITIES.removed, removed.length],
  ] as const;
  const named = `${removed.slice(0, NAMES_SHOWN).join(", ")}${removed.length > NAMES_SHOWN ? "…" : ""}`;
  return (
    <ToldFile {...{ fileName, figures, state: "preview", issues: change.issues }} issueCount={change.issues.length}>
      {removed.length > 0 && <p>{say(ENTITIES.removedNames, { names: named })}</p>}
      {lostProperties.length > 0 && <p>{say(ENTITIES.lost, { names: lostProperties.join(", ") })}</p>}
      {removed.length + lostProperties.length > 0 && <p className="help">{say(ENTITIES.again)}</p>}
    </ToldFile>
  );
}

interface ReplaceActsProps {
  /** Undefined until it was looked at under this name. */
  readonly change: EntityListChange | undefined;
  readonly isPending: boolean;
  readonly look: () => void;
  readonly replace: () => void;
  readonly drop: () => void;
}

function ReplaceActs({ change, isPending, look, replace, drop }: ReplaceActsProps): ReactNode {
  const { say, number } = useSpeech();
  const removed = change?.removed.length ?? 0;
  return (
    <div className="acts">
      {change === undefined ? (
        <Button onPress={look} isPending={isPending}>
          {say(ENTITIES.look)}
        </Button>
      ) : removed > 0 ? (
        <Confirm
          act={say(ENTITIES.replace)}
          explained={say(ENTITIES.confirm, { count: number(removed) })}
          confirm={say(ENTITIES.replace)}
          onConfirm={replace}
        />
      ) : (
        <Button className="main" onPress={replace} isPending={isPending}>
          {say(change.isNew ? ENTITIES.make : ENTITIES.replace)}
        </Button>
      )}
      <Button className="quiet" onPress={drop}>
        {say(SHELL.cancel)}
      </Button>
    </div>
  );
}
