// The questionnaires that came with the study: published by one press, or taken away to be adapted.
import type { ReactNode } from "react";
import { Button } from "react-aria-components";
import { apiAddress, askFile } from "../../api/client.ts";
import { path, useAct, useForms, useInstruments, useMay } from "../../api/queries.ts";
import type { Form, StudyInstrument } from "../../api/shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { FORM_STATES, FORMS } from "../../words/form-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { PublishedNote, publishForm } from "./publish-file.tsx";

interface OfStudy {
  readonly study: string;
}

/** Nothing where the study has none, or this server does not know its folder. */
export function StudyInstruments({ study }: OfStudy): ReactNode {
  const forms = useForms(study).data ?? [];
  return (
    <Asked query={useInstruments(study)}>
      {(instruments) =>
        instruments.length > 0 && <InstrumentList study={study} instruments={instruments} forms={forms} />
      }
    </Asked>
  );
}

interface ListProps extends OfStudy {
  readonly instruments: readonly StudyInstrument[];
  readonly forms: readonly Form[];
}

function InstrumentList({ study, instruments, forms }: ListProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const publish = useAct(study, async ({ id }: StudyInstrument) =>
    publishForm(study, { name: `${id}.xlsx`, body: await askFile(path(study, "instruments", id)) }),
  );
  const state = useStateOf(forms);
  const addressOf = ({ id }: StudyInstrument) => apiAddress(path(study, "instruments", id));
  return (
    <section>
      <h3>{say(FORMS.instruments)}</h3>
      <p>{say(FORMS.instrumentsHelp)}</p>
      {publish.error && <ProblemNote cause={publish.error} />}
      {publish.data && <PublishedNote form={publish.data} />}
      <ListTable
        title={say(FORMS.instruments)}
        file={`${study}-instruments`}
        rows={instruments}
        keyOf={({ id }) => id}
        columns={[
          { name: say(FORMS.instrument), value: ({ titles }) => say(titles), cell: ({ titles }) => say(titles) },
          {
            name: say(FORMS.version),
            value: ({ version }) => version,
            cell: ({ version }) => version || say(FORMS.noVersion),
          },
          { name: say(FORMS.state), value: state, cell: state },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: (one) => (
              <div className="acts">
                {may("set-up") && !forms.some((form) => isSame(form, one)) && (
                  <Button
                    aria-label={`${say(FORMS.publishThis)}: ${say(one.titles)}`}
                    isPending={publish.isPending && publish.variables?.id === one.id}
                    onPress={() => publish.mutate(one)}
                  >
                    {say(FORMS.publishThis)}
                  </Button>
                )}
                <a className="button" href={addressOf(one)} aria-label={`${say(FORMS.download)}: ${say(one.titles)}`}>
                  {say(FORMS.download)}
                </a>
              </div>
            ),
          },
        ]}
      />
    </section>
  );
}

function isSame(form: Form, { formId, version }: StudyInstrument): boolean {
  return form.formId === formId && form.version === version;
}

/** Of this version, or of the newest other one that is published. */
function useStateOf(forms: readonly Form[]): (one: StudyInstrument) => string {
  const { say } = useSpeech();
  return (one) => {
    const own = forms.find((form) => isSame(form, one));
    if (own) return say(FORM_STATES[own.state] ?? FORMS.state);
    const other = forms.find(({ formId }) => formId === one.formId);
    return other ? say(FORMS.otherVersion, { version: other.version || say(FORMS.noVersion) }) : say(FORMS.unpublished);
  };
}
