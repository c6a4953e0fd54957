// Forms and their versions: publish a workbook, see what it remarks on, close and open, add the files that are missing.
import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { tell } from "../api/client.ts";
import { path, useAct, useForms } from "../api/queries.ts";
import type { Form } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { FORM_STATES, FORMS } from "../words/form-words.ts";
import { SHELL } from "../words/shell-words.ts";
import { EntityLists } from "./forms/entity-lists.tsx";
import { PublishFile } from "./forms/publish-file.tsx";
import { StudyInstruments } from "./forms/study-instruments.tsx";

export function FormsPage({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(FORMS.title)}</h2>
      <PublishFile study={study} />
      <Asked query={useForms(study)}>
        {(forms) =>
          forms.length === 0 ? (
            <EmptyState what={FORMS.none} cure={FORMS.noneCure} />
          ) : (
            <FormTable study={study} forms={forms} />
          )
        }
      </Asked>
      <StudyInstruments study={study} />
      <EntityLists study={study} />
    </>
  );
}

function FormTable({ study, forms }: { readonly study: string; readonly forms: readonly Form[] }): ReactNode {
  const { say, moment } = useSpeech();
  return (
    <ListTable
      title={say(FORMS.title)}
      file={`${study}-forms`}
      rows={forms}
      keyOf={({ formId, version }) => `${formId} ${version}`}
      columns={[
        {
          name: say(FORMS.name),
          cell: ({ name, formId }) => name || formId,
          value: ({ name, formId }) => name || formId,
        },
        {
          name: say(FORMS.version),
          cell: ({ version }) => version || say(FORMS.noVersion),
          value: ({ version }) => version,
        },
        {
          name: say(FORMS.since),
          cell: ({ publishedAt }) => moment(publishedAt),
          value: ({ publishedAt }) => publishedAt,
        },
        {
          name: say(FORMS.state),
          cell: ({ state }) => <span className={`state ${state}`}>{say(FORM_STATES[state] ?? FORMS.state)}</span>,
          value: ({ state }) => say(FORM_STATES[state] ?? FORMS.state),
        },
        { name: say(SHELL.acts), isActs: true, cell: (form) => <FormActs study={study} form={form} /> },
      ]}
    />
  );
}

function FormActs({ study, form }: { readonly study: string; readonly form: Form }): ReactNode {
  const { say } = useSpeech();
  const own = path(study, "forms", form.formId, "versions", form.version || "___");
  const isOpen = form.state === "open";
  const setState = useAct(study, () => tell(own, { method: "PATCH", body: { state: isOpen ? "closed" : "open" } }));
  const attach = useAct(study, (file: File) =>
    tell(`${own}/media/${encodeURIComponent(file.name)}`, { method: "PUT", body: file }),
  );
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) attach.mutate(file);
  };
  return (
    <div className="acts">
      <Button isPending={setState.isPending} onPress={() => setState.mutate(undefined)}>
        {say(isOpen ? FORMS.close : FORMS.open)}
      </Button>
      {form.media.length > 0 && (
        <FileTrigger onSelect={take}>
          <Button isPending={attach.isPending}>{say(FORMS.attach)}</Button>
        </FileTrigger>
      )}
      {[setState.error, attach.error].map((cause) => cause && <ProblemNote key={String(cause)} cause={cause} />)}
    </div>
  );
}
