// A list of services comes in: what the file would change is shown first, its columns are corrected, then it is done; an import is undone whole.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { usePastImports } from "../../api/service-queries.ts";
import { type ImportMapping, importTold } from "../../api/service-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { base64Of } from "../../part/base64-of.ts";
import type { ChosenFile } from "../../part/bring/kept-file.ts";
import { useKeptFile } from "../../part/bring/use-kept-file.ts";
import { EmptyState } from "../../part/empty-state.tsx";
import { FileDrop } from "../../part/file-drop.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { IMPORTS } from "../../words/import-words.ts";
import { SERVICES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { Told } from "./import-told.tsx";
import { MappingChoices } from "./mapping-choices.tsx";
import { MappingTable } from "./mapping-table.tsx";
import type { OfServices } from "./of-services.ts";
import { UndoAct } from "./undo-act.tsx";

export function ImportView({ study }: Pick<OfServices, "study">): ReactNode {
  const may = useMay();
  return (
    <>
      {may("keep-services") && <NewImport study={study} />}
      <PastImports study={study} />
    </>
  );
}

function NewImport({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const [chosen, choose] = useState<ChosenFile>();
  const [mapping, setMapping] = useState<ImportMapping>();
  const send = useAct(
    study,
    (wish: ChosenFile & { preview: boolean; mapping?: ImportMapping; savedMapping?: string }) =>
      ask(importTold, path(study, "service-imports"), { method: "POST", body: wish }),
  );
  const look = (file: ChosenFile, wish: { readonly mapping?: ImportMapping }) => {
    choose(file);
    setMapping(undefined);
    send.mutate({ ...file, ...wish, preview: true }, { onSuccess: (told) => setMapping(told.mapping) });
  };
  const device = useKeptFile(`${study}/service-imports`, look);
  const preview = async (file: File) => {
    const next = { fileName: file.name, content: await base64Of(file) };
    device.keep(next, {});
    look(next, {});
  };
  const change = (next: ImportMapping) => {
    setMapping(next);
    if (chosen !== undefined) device.keep(chosen, { mapping: next });
  };
  const drop = () => {
    choose(undefined);
    device.drop();
  };
  const useSaved = (savedMapping: string) => {
    if (chosen === undefined) return;
    send.mutate({ ...chosen, preview: true, savedMapping }, { onSuccess: (told) => setMapping(told.mapping) });
  };
  const sendAgain = (isPreview: boolean) => {
    if (chosen === undefined) return;
    send.mutate({ ...chosen, preview: isPreview, ...(mapping === undefined ? {} : { mapping }) });
    if (!isPreview) drop();
  };
  return (
    <section>
      <h3>{say(IMPORTS.bring)}</h3>
      <p>{say(IMPORTS.help)}</p>
      <FileDrop choose={say(IMPORTS.choose)} take={preview} isMain={chosen === undefined} isPending={send.isPending} />
      {send.error && <ProblemNote cause={send.error} />}
      {send.data && (
        <Told study={study} told={send.data} isPreview={chosen !== undefined} fileName={chosen?.fileName ?? ""} />
      )}
      {send.data && chosen && mapping && (
        <>
          <MappingTable told={send.data} mapping={mapping} change={change} />
          <MappingChoices {...{ study, mapping, change, bring: useSaved }} mappingFile={send.data.mappingFile} />
          <div className="acts">
            <Button onPress={() => sendAgain(true)} isPending={send.isPending}>
              {say(IMPORTS.again)}
            </Button>
            <Button className="main" onPress={() => sendAgain(false)} isPending={send.isPending}>
              {say(IMPORTS.bringIn)}
            </Button>
            <Button className="quiet" onPress={drop}>
              {say(SHELL.cancel)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function PastImports({ study }: { readonly study: string }): ReactNode {
  const { say, number, day } = useSpeech();
  const count = (name: keyof typeof IMPORTS, key: "added" | "changed" | "missing") => ({
    name: say(IMPORTS[name]),
    value: (row: Record<typeof key, number>) => row[key],
    cell: (row: Record<typeof key, number>) => number(row[key]),
    isNumber: true,
  });
  return (
    <>
      <h3>{say(IMPORTS.past)}</h3>
      <Asked query={usePastImports(study)}>
        {(imports) =>
          imports.length === 0 ? (
            <EmptyState what={IMPORTS.none} cure={IMPORTS.noneCure} />
          ) : (
            <ListTable
              title={say(IMPORTS.past)}
              file={`${study}-imports`}
              rows={imports}
              keyOf={({ id }) => id}
              columns={[
                { name: say(IMPORTS.source), value: ({ source }) => source, cell: ({ source }) => source },
                { name: say(SERVICES.when), value: ({ on }) => on, cell: ({ on }) => day(on) },
                { name: say(SERVICES.who), value: ({ who }) => who, cell: ({ who }) => who },
                count("added", "added"),
                count("changed", "changed"),
                count("missing", "missing"),
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: ({ id, isUndone }) => (isUndone ? say(SERVICES.undone) : <UndoAct study={study} of={id} />),
                },
              ]}
            />
          )
        }
      </Asked>
    </>
  );
}
