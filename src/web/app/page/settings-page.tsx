// Who may sign in, what the study is called, and the study to take along.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import type { Texts } from "#base/text";
import { apiAddress, ask, tell } from "../api/client.ts";
import { accounts } from "../api/outreach-shapes.ts";
import { path, useAct, useMay, useOverview } from "../api/queries.ts";
import type { StudyHead } from "../api/study-shapes.ts";
import { LANGUAGE_NAMES, useSpeech } from "../language.tsx";
import type { PageProps } from "../page-props.ts";
import { Asked } from "../part/asked.tsx";
import { Choice } from "../part/choice.tsx";
import { Confirm } from "../part/confirm.tsx";
import { ListTable } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { GIVEN_ROLES, ROLES, SETTINGS } from "../words/settings-words.ts";
import { SHELL } from "../words/shell-words.ts";

export function SettingsPage({ study }: PageProps): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const head = useOverview(study).data?.study;
  return (
    <>
      <h2>{say(SETTINGS.title)}</h2>
      {may("manage-accounts") && <People />}
      {head && may("edit-texts") && <StudyTexts key={head.id} study={study} head={head} />}
      {may("set-up") && (
        <section>
          <h3>{say(SETTINGS.take)}</h3>
          <p>{say(SETTINGS.takeHelp)}</p>
          <a className="button" href={apiAddress(path(study, "folder.zip"))} download>
            {say(SETTINGS.zip)}
          </a>
        </section>
      )}
    </>
  );
}

function People(): ReactNode {
  const { say, moment } = useSpeech();
  const query = useQuery({ queryKey: ["accounts"], queryFn: () => ask(accounts, "/accounts") });
  const remove = useAct("", (name: string) => tell(`/accounts/${encodeURIComponent(name)}`, { method: "DELETE" }));
  const roleOf = (role: string) => (ROLES[role] ? say(ROLES[role]) : role);
  return (
    <section>
      <h3>{say(SETTINGS.people)}</h3>
      <Asked query={query}>
        {(people) => (
          <>
            <AddPerson />
            {remove.error && <ProblemNote cause={remove.error} />}
            <ListTable
              title={say(SETTINGS.people)}
              file="people"
              rows={people}
              keyOf={({ name }) => name}
              columns={[
                { name: say(SETTINGS.name), value: ({ name }) => name, cell: ({ name }) => name },
                { name: say(SETTINGS.role), value: ({ role }) => roleOf(role), cell: ({ role }) => roleOf(role) },
                { name: say(SETTINGS.since), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => moment(madeAt) },
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: ({ name }) => (
                    <Confirm
                      act={say(SETTINGS.remove)}
                      explained={say(SETTINGS.removeExplained)}
                      confirm={say(SETTINGS.removeConfirm)}
                      onConfirm={() => remove.mutate(name)}
                    />
                  ),
                },
              ]}
            />
          </>
        )}
      </Asked>
    </section>
  );
}

function AddPerson(): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [role, setRole] = useState<string>("viewer");
  const add = useAct("", () =>
    tell(`/accounts/${encodeURIComponent(name)}`, { method: "PUT", body: { role, password } }),
  );
  return (
    <Form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, {
          onSuccess: () => {
            setName("");
            setPassword("");
          },
        });
      }}
    >
      <TextBox label={say(SETTINGS.name)} value={name} change={setName} />
      <TextBox
        label={say(SETTINGS.password)}
        help={say(SETTINGS.passwordHelp)}
        value={password}
        change={setPassword}
        isPassword
        autoComplete="new-password"
      />
      <Choice
        label={say(SETTINGS.role)}
        chosen={role}
        choose={setRole}
        options={GIVEN_ROLES.map((id) => ({ id, name: say(ROLES[id] ?? SETTINGS.role) }))}
      />
      <Button type="submit" className="main" isPending={add.isPending}>
        {say(SETTINGS.add)}
      </Button>
      {add.error && <ProblemNote cause={add.error} />}
    </Form>
  );
}

const PARTS = ["titles", "subtitles", "publisher"] as const;

function StudyTexts({ study, head }: { readonly study: string; readonly head: StudyHead }): ReactNode {
  const { say } = useSpeech();
  const [texts, setTexts] = useState<Record<(typeof PARTS)[number], Texts>>({
    ...{ titles: head.titles, subtitles: head.subtitles, publisher: head.publisher },
  });
  const save = useAct(study, () => tell(path(study, "texts"), { method: "PUT", body: texts }));
  return (
    <section>
      <h3>{say(SETTINGS.texts)}</h3>
      <p className="help">{say(SETTINGS.textsHelp)}</p>
      {PARTS.map((part) => (
        <fieldset key={part} className="check">
          <legend>{say(SETTINGS[part])}</legend>
          {(["es", "en", "fr"] as const).map((each) => (
            <TextBox
              key={each}
              label={LANGUAGE_NAMES[each]}
              value={texts[part][each]}
              change={(text) => setTexts({ ...texts, [part]: { ...texts[part], [each]: text } })}
            />
          ))}
        </fieldset>
      ))}
      {save.error && <ProblemNote cause={save.error} />}
      <div className="acts">
        <Button className="main" isPending={save.isPending} onPress={() => save.mutate(undefined)}>
          {say(SETTINGS.save)}
        </Button>
        <p className="help" role="status">
          {save.isSuccess ? say(SETTINGS.saved) : ""}
        </p>
      </div>
    </section>
  );
}
