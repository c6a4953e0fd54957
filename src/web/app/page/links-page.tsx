// Who may fill in forms in a browser without an account: anybody, or one person by a link that is good for one answer.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask, tell } from "../api/client.ts";
import { path, useAct, useForms, useLinks, useMay, useWebAccess } from "../api/queries.ts";
import { type Link, type NewLink, newLink } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { Confirm } from "../part/confirm.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { PageLink } from "../part/page-link.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextArea } from "../part/text-area.tsx";
import { TextBox } from "../part/text-box.tsx";
import { FORMS } from "../words/form-words.ts";
import { LINK_STATES, LINKS } from "../words/link-words.ts";
import { SHELL } from "../words/shell-words.ts";
import { ShareAddress } from "./share-address.tsx";

interface OfStudy {
  readonly study: string;
}

interface OpenForm {
  readonly id: string;
  readonly name: string;
}

export function LinksPage({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(LINKS.title)}</h2>
      <Asked query={useForms(study)}>
        {(found) => {
          const open = found.filter(({ state }) => state === "open");
          const forms = [
            ...new Map(open.map(({ formId, name }) => [formId, { id: formId, name: name || formId }])).values(),
          ];
          if (forms.length === 0)
            return (
              <EmptyState what={LINKS.noForms}>
                <PageLink study={study} page="forms">
                  {say(FORMS.title)}
                </PageLink>
              </EmptyState>
            );
          return (
            <>
              <SingleLinks study={study} forms={forms} />
              <OpenAccess study={study} forms={forms} />
            </>
          );
        }}
      </Asked>
    </>
  );
}

interface FormsProps extends OfStudy {
  readonly forms: readonly OpenForm[];
}

function OpenAccess({ study, forms }: FormsProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const set = useAct(study, ({ id, open }: { id: string; open: boolean }) =>
    tell(path(study, "forms", id, "web-access"), { method: "PUT", body: { open } }),
  );
  return (
    <section>
      <h3>{say(LINKS.access)}</h3>
      <p>{say(LINKS.accessHelp)}</p>
      {set.error && <ProblemNote cause={set.error} />}
      <Asked query={useWebAccess(study)}>
        {(openToAll) => (
          <ListTable
            title={say(LINKS.access)}
            file={`${study}-web`}
            rows={forms}
            keyOf={({ id }) => id}
            columns={[
              { name: say(LINKS.form), cell: ({ name }) => name, value: ({ name }) => name },
              {
                name: say(LINKS.state),
                cell: ({ id }) => say(openToAll.includes(id) ? LINKS.isOpen : LINKS.isClosed),
                value: ({ id }) => say(openToAll.includes(id) ? LINKS.isOpen : LINKS.isClosed),
              },
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: ({ id, name }) => (
                  <div className="acts">
                    {may("set-up") && (
                      <Button
                        isPending={set.isPending}
                        onPress={() => set.mutate({ id, open: !openToAll.includes(id) })}
                      >
                        {say(openToAll.includes(id) ? LINKS.close : LINKS.open)}
                      </Button>
                    )}
                    {openToAll.includes(id) && <ShareAddress name={name} address={addressOf(study, id)} />}
                  </div>
                ),
              },
            ]}
          />
        )}
      </Asked>
    </section>
  );
}

function addressOf(...parts: readonly string[]): string {
  return `${location.origin}/f/${parts.map(encodeURIComponent).join("/")}`;
}

function SingleLinks({ study, forms }: FormsProps): ReactNode {
  const { say, number } = useSpeech();
  const [made, setMade] = useState<readonly NewLink[]>([]);
  return (
    <section>
      <h3>{say(LINKS.single)}</h3>
      <p>{say(LINKS.singleHelp)}</p>
      <MakeLinks study={study} forms={forms} tell={setMade} />
      {made.length > 0 && (
        <div className="note good" role="status">
          <h4>{say(LINKS.made, { count: number(made.length) })}</h4>
          <ListTable
            title={say(LINKS.made, { count: number(made.length) })}
            file={`${study}-links`}
            rows={made}
            keyOf={({ id }) => id}
            columns={[
              { name: say(LINKS.label), cell: ({ label }) => label || "–", value: ({ label }) => label },
              { name: say(LINKS.address), cell: ({ url }) => <code>{url}</code>, value: ({ url }) => url },
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: ({ label, url }) => <ShareAddress name={label || url} address={url} />,
              },
            ]}
          />
        </div>
      )}
      <h4>{say(LINKS.all)}</h4>
      <Asked query={useLinks(study)}>
        {(links) =>
          links.length === 0 ? <EmptyState what={LINKS.none} /> : <LinkTable {...{ study, links, forms }} />
        }
      </Asked>
    </section>
  );
}

const [DEFAULT_DAYS, MOST_AT_ONCE] = ["30", 500];

function MakeLinks({ study, forms, tell: told }: FormsProps & { readonly tell: (made: readonly NewLink[]) => void }) {
  const { say } = useSpeech();
  const [form, setForm] = useState(forms[0]?.id ?? "");
  const [labels, setLabels] = useState("");
  const [days, setDays] = useState(DEFAULT_DAYS);
  const make = useAct(study, async () => {
    const made: NewLink[] = [];
    for (const label of linesOf(labels))
      made.push(
        await ask(newLink, `${path(study, "forms", form)}/links`, {
          method: "POST",
          body: { label, days: Number(days) || 0 },
        }),
      );
    return made;
  });
  return (
    <Form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(undefined, {
          onSuccess: (made) => {
            told(made);
            setLabels("");
          },
        });
      }}
    >
      <Choice label={say(LINKS.form)} options={forms} chosen={form} choose={setForm} />
      <TextArea label={say(LINKS.labels)} help={say(LINKS.labelsHelp)} value={labels} change={setLabels} />
      <TextBox label={say(LINKS.days)} value={days} change={setDays} />
      <Button type="submit" className="main" isPending={make.isPending}>
        {say(LINKS.make)}
      </Button>
      {make.error && <ProblemNote cause={make.error} />}
    </Form>
  );
}

/** One link without a label where nothing is written. */
function linesOf(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.length === 0 ? [""] : lines.slice(0, MOST_AT_ONCE);
}

function LinkTable({ study, links, forms }: FormsProps & { readonly links: readonly Link[] }): ReactNode {
  const { say, moment } = useSpeech();
  const revoke = useAct(study, (id: string) => tell(path(study, "form-links", id), { method: "DELETE" }));
  const nameOf = (formId: string) => forms.find(({ id }) => id === formId)?.name ?? formId;
  const stateOf = ({ state }: Link) => say(LINK_STATES[state] ?? LINKS.state);
  return (
    <>
      {revoke.error && <ProblemNote cause={revoke.error} />}
      <ListTable
        title={say(LINKS.all)}
        file={`${study}-links`}
        rows={links}
        keyOf={({ id }) => id}
        columns={[
          { name: say(LINKS.label), cell: ({ label }) => label || "–", value: ({ label }) => label },
          { name: say(LINKS.form), cell: ({ formId }) => nameOf(formId), value: ({ formId }) => nameOf(formId) },
          { name: say(LINKS.state), cell: stateOf, value: stateOf },
          { name: say(LINKS.expires), cell: ({ expiresAt }) => moment(expiresAt), value: ({ expiresAt }) => expiresAt },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: ({ id, label, state }) =>
              state === "open" && (
                <Confirm
                  act={say(LINKS.revoke)}
                  explained={say(LINKS.revokeAsk, { label: label || "–" })}
                  confirm={say(LINKS.reallyRevoke)}
                  onConfirm={() => revoke.mutate(id)}
                />
              ),
          },
        ]}
      />
    </>
  );
}
