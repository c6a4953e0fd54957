// A form becomes a version that phones can get: a file of the person, and what was remarked on it.
import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { ask } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { type Issue, type Published, published } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { FORMS } from "../../words/form-words.ts";

const KINDS = [".xlsx", ".ods", ".xml"];

interface FormFile {
  readonly name: string;
  readonly body: Blob;
}

export function publishForm(study: string, { name, body }: FormFile): Promise<Published> {
  return ask(published, `${path(study, "forms")}?${new URLSearchParams({ fileName: name })}`, { method: "POST", body });
}

export function PublishFile({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const publish = useAct(study, (file: FormFile) => publishForm(study, file));
  const take = (files: FileList | null) => {
    const file = files?.item(0);
    if (file) publish.mutate({ name: file.name, body: file });
  };
  return (
    <div className="publish">
      <FileTrigger acceptedFileTypes={KINDS} onSelect={take}>
        <Button className="main" isPending={publish.isPending}>
          {say(publish.isPending ? FORMS.publishing : FORMS.publish)}
        </Button>
      </FileTrigger>
      {publish.error && <ProblemNote cause={publish.error} />}
      {publish.data && <PublishedNote form={publish.data} />}
    </div>
  );
}

export function PublishedNote({ form }: { readonly form: Published }): ReactNode {
  const { say } = useSpeech();
  return (
    <div className="note good" role="status">
      <p>{say(FORMS.published, { form: form.formId, version: form.version || "–" })}</p>
      {form.missingMedia.length > 0 && <p>{say(FORMS.missingMedia, { names: form.missingMedia.join(", ") })}</p>}
      <Remarks issues={form.issues} />
    </div>
  );
}

function Remarks({ issues }: { readonly issues: readonly Issue[] }): ReactNode {
  const { say } = useSpeech();
  if (issues.length === 0) return null;
  return (
    <>
      <h3>{say(FORMS.remarks)}</h3>
      <ul>
        {issues.map(({ rule, place, message, cure }) => (
          <li key={[rule, place.sheet, place.row, place.column, message.en].join(" ")}>
            <strong>{[place.sheet, place.row, place.column].filter((part) => part !== undefined).join(" · ")}</strong>{" "}
            {say(message)} {say(cure)}
          </li>
        ))}
      </ul>
    </>
  );
}
