// One service beside the list: what is known of it and since when, a call or visit noted, fields put right, a link for its provider.
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { ask, tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useService } from "../../api/service-queries.ts";
import { providerLink, type ServiceDetail } from "../../api/service-shapes.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { EDITED_FIELDS, fieldName, SERVICE_FIELDS } from "../../words/service-field-words.ts";
import { MEANS, SERVICE_PANEL } from "../../words/service-panel-words.ts";
import { FLAGS, STATUSES } from "../../words/service-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { ServiceHistory } from "./service-history.tsx";
import { kindNames } from "./service-list.tsx";

interface ServicePanelProps {
  readonly study: string;
  readonly id: string;
  readonly head: StudyHead | undefined;
  readonly mayKeep: boolean;
  readonly close: () => void;
}

export function ServicePanel({ study, id, head, mayKeep, close }: ServicePanelProps): ReactNode {
  const { say } = useSpeech();
  return (
    <section className="panel" aria-label={id}>
      <Button className="quiet close" onPress={close}>
        {say(SHELL.close)}
      </Button>
      <Asked query={useService(study, id)}>
        {(service) => (
          <>
            <h3>{id}</h3>
            <p>
              <strong>{service.cells.name}</strong>
            </p>
            <p>
              {[STATUSES[service.status], ...service.flags.map((flag) => FLAGS[flag])]
                .flatMap((words) => (words === undefined ? [] : [say(words)]))
                .join(" · ")}
            </p>
            {mayKeep && <CheckForm study={study} id={id} />}
            {mayKeep && <Acts study={study} service={service} />}
            <Facts service={service} head={head} />
            <ServiceHistory study={study} service={service} mayKeep={mayKeep} />
          </>
        )}
      </Asked>
    </section>
  );
}

interface OfService {
  readonly study: string;
  readonly id: string;
}

function CheckForm({ study, id }: OfService): ReactNode {
  const { say } = useSpeech();
  const [by, setBy] = useState("call");
  const [note, setNote] = useState("");
  const check = useAct(study, (works: boolean) =>
    tell(path(study, "services", id, "checks"), {
      method: "POST",
      body: { by, works, ...(note === "" ? {} : { note }) },
    }),
  );
  return (
    <fieldset className="check">
      <legend>{say(SERVICE_PANEL.check)}</legend>
      <Choice
        label={say(SERVICE_PANEL.how)}
        chosen={by}
        choose={setBy}
        options={["call", "visit"].map((each) => ({ id: each, name: say(MEANS[each] ?? SERVICE_PANEL.how) }))}
      />
      <TextBox label={say(SERVICE_PANEL.note)} value={note} change={setNote} isOptional />
      {check.error && <ProblemNote cause={check.error} />}
      <div className="acts">
        <Button className="main" isPending={check.isPending} onPress={() => check.mutate(true)}>
          {say(SERVICE_PANEL.works)}
        </Button>
        <Button isPending={check.isPending} onPress={() => check.mutate(false)}>
          {say(SERVICE_PANEL.closed)}
        </Button>
      </div>
    </fieldset>
  );
}

function Acts({ study, service }: { readonly study: string; readonly service: ServiceDetail }): ReactNode {
  const { say } = useSpeech();
  const { id, cells } = service;
  const [field, setField] = useState("phone");
  const [value, setValue] = useState<string>();
  const edit = useAct(study, (reason: string) =>
    tell(path(study, "services", id), {
      method: "PATCH",
      body: { fields: { [field]: value ?? cells[field] ?? "" }, reason },
      seen: path(study, "services", id),
    }),
  );
  const link = useAct(study, () =>
    ask(providerLink, path(study, "services", id, "provider-links"), { method: "POST", body: {} }),
  );
  return (
    <>
      <div className="acts">
        <ReasonDialog
          act={say(SERVICE_PANEL.edit)}
          explained={say(SERVICE_PANEL.editExplained)}
          confirm={say(SERVICE_PANEL.editConfirm)}
          fields={
            <>
              <Choice
                label={say(SERVICE_PANEL.field)}
                chosen={field}
                choose={(next) => {
                  setField(next);
                  setValue(undefined);
                }}
                options={EDITED_FIELDS.map((each) => ({ id: each, name: say(fieldName(each)) }))}
              />
              <TextBox
                label={say(SERVICE_PANEL.value)}
                value={value ?? cells[field] ?? ""}
                change={setValue}
                isOptional
              />
            </>
          }
          onConfirm={(reason) => edit.mutateAsync(reason)}
        />
        <Button className="quiet" onPress={() => link.mutate(undefined)} isPending={link.isPending}>
          {say(SERVICE_PANEL.link)}
        </Button>
      </div>
      {link.error && <ProblemNote cause={link.error} />}
      {link.data && (
        <div className="note">
          <p>{say(SERVICE_PANEL.linkMade)}</p>
          <p>
            <code>{link.data.address}</code>
          </p>
        </div>
      )}
    </>
  );
}

/** A confidential place is said to be one, and not told. */
function Facts({
  service,
  head,
}: {
  readonly service: ServiceDetail;
  readonly head: StudyHead | undefined;
}): ReactNode {
  const { say, day } = useSpeech();
  const { cells, known } = service;
  const isConfidential = cells.confidential_place === "yes";
  const kinds = kindNames(head, say);
  const shown = Object.keys(SERVICE_FIELDS).filter(
    (column) => cells[column] && !(isConfidential && column === "address"),
  );
  return (
    <>
      {isConfidential && <p className="note">{say(SERVICE_PANEL.confidential)}</p>}
      <dl className="facts">
        {shown.map((column) => {
          const fact = known.facts[column];
          const value = cells[column] ?? "";
          return (
            <div key={column}>
              <dt>{say(fieldName(column))}</dt>
              <dd>
                {column === "kind" ? (kinds.get(value) ?? value) : value}
                {fact && (
                  <span className="help">
                    {" "}
                    {MEANS[fact.by] ? say(MEANS[fact.by] ?? SERVICE_PANEL.how) : fact.by}, {day(fact.on)}
                  </span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
