// A file of answers: what its columns are taken for is shown and corrected, then it comes in beside the work of the server.
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { answerJob, type ResponseMapping, type ShownResponses, shownResponses } from "../../api/bring-shapes.ts";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useSpeech } from "../../language.tsx";
import { base64Of } from "../../part/base64-of.ts";
import { ChooseFile } from "../../part/bring/bring-acts.tsx";
import { ToldFile } from "../../part/bring/told-file.tsx";
import type { Chosen } from "../../part/bring/use-brought-file.ts";
import { useKeptFile } from "../../part/bring/use-kept-file.ts";
import { Choice, type Option } from "../../part/choice.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ANSWERS } from "../../words/answer-words.ts";
import { BRING } from "../../words/bring-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { ColumnTables } from "./column-tables.tsx";

interface ResponseFileProps {
  readonly study: string;
  readonly forms: readonly Option[];
}

interface Sent extends Chosen {
  readonly form: string;
  readonly mapping?: ResponseMapping;
}

export function ResponseFile({ study, forms }: ResponseFileProps): ReactNode {
  const { say } = useSpeech();
  const [form, setForm] = useState(forms[0]?.id ?? "");
  const [chosen, setChosen] = useState<Chosen>();
  const [mapping, setMapping] = useState<ResponseMapping>();
  const show = useMutation({
    mutationFn: (body: Sent) => ask(shownResponses, path(study, "response-previews"), { method: "POST", body }),
  });
  const bring = useAct(study, (body: Sent) =>
    ask(answerJob, path(study, "response-imports"), { method: "POST", body }),
  );
  const look = (body: Sent) => show.mutate(body, { onSuccess: (told) => setMapping(told.mapping) });
  const device = useKeptFile<Omit<Sent, keyof Chosen>>(`${study}/response-imports`, (file, wish) => {
    setChosen(file);
    setForm(wish.form);
    look({ ...file, ...wish });
  });
  const change = (next: ResponseMapping) => {
    setMapping(next);
    if (chosen !== undefined) device.keep(chosen, { form, mapping: next });
  };
  const drop = () => {
    device.drop();
    setChosen(undefined);
    show.reset();
  };
  if (forms.length === 0) return <EmptyState what={ANSWERS.noForm} />;
  return (
    <>
      <p>{say(ANSWERS.fileHelp)}</p>
      <div className="filters">
        <Choice
          label={say(ANSWERS.form)}
          chosen={form}
          choose={(next) => {
            setForm(next);
            if (chosen === undefined) return;
            device.keep(chosen, { form: next });
            look({ ...chosen, form: next });
          }}
          options={forms}
        />
      </div>
      <ChooseFile
        isFirst={chosen === undefined}
        isPending={show.isPending}
        types={[".csv", ".zip", ".xlsx", ".ods", ".sav", ".zsav", ".dta"]}
        choose={async (file) => {
          const next = { fileName: file.name, content: await base64Of(file) };
          setChosen(next);
          bring.reset();
          device.keep(next, { form });
          look({ ...next, form });
        }}
      />
      {[show.error, bring.error].map((cause) => cause && <ProblemNote key={String(cause)} cause={cause} />)}
      {show.data && chosen && mapping && (
        <>
          <Told told={show.data} fileName={chosen.fileName} />
          <ColumnTables told={show.data} mapping={mapping} change={change} />
          <div className="acts">
            <Button isPending={show.isPending} onPress={() => look({ ...chosen, form, mapping })}>
              {say(BRING.again)}
            </Button>
            <Button
              className="main"
              isPending={bring.isPending}
              onPress={() => bring.mutate({ ...chosen, form, mapping }, { onSuccess: drop })}
            >
              {say(BRING.bringIn)}
            </Button>
            <Button className="quiet" onPress={drop}>
              {say(SHELL.cancel)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Told({ told, fileName }: { readonly told: ShownResponses; readonly fileName: string }): ReactNode {
  const { say } = useSpeech();
  const { sheets } = told.mapping;
  const figures = [
    [ANSWERS.rows, told.rows],
    [ANSWERS.mapped, sheets.reduce((sum, { columns }) => sum + columns.length, 0)],
    [ANSWERS.unread, sheets.reduce((sum, { ignored }) => sum + ignored.length, 0)],
  ] as const;
  return (
    <ToldFile {...{ fileName, figures, state: "preview" }} issues={told.issues} issueCount={told.issueCount}>
      {told.isRemembered && <p>{say(ANSWERS.remembered)}</p>}
    </ToldFile>
  );
}
