// One's own second factor, passkeys and password, and where one is signed in.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask, tell } from "../../api/client.ts";
import { factors, sessions } from "../../api/people-shapes.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { OWN } from "../../words/settings-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { Passkeys } from "./passkeys.tsx";
import { SecondFactor } from "./second-factor.tsx";

export function OwnAccount(): ReactNode {
  const query = useQuery({ queryKey: ["factors"], queryFn: () => ask(factors, "/session/factors") });
  return (
    <>
      <Asked query={query}>
        {(found) => (
          <>
            <SecondFactor factors={found} />
            <Passkeys factors={found} />
          </>
        )}
      </Asked>
      <ChangePassword />
      <Sessions />
    </>
  );
}

function ChangePassword(): ReactNode {
  const { say } = useSpeech();
  const client = useQueryClient();
  const [before, setBefore] = useState("");
  const [password, setPassword] = useState("");
  const change = useMutation({
    mutationFn: () => tell("/session/password", { method: "PUT", body: { before, password } }),
    onSuccess: () => client.resetQueries(),
  });
  return (
    <section>
      <h3>{say(OWN.password)}</h3>
      <Form
        className="narrow"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <TextBox label={say(OWN.before)} value={before} change={setBefore} isPassword autoComplete="current-password" />
        <TextBox
          label={say(OWN.after)}
          help={say(OWN.changeHelp)}
          value={password}
          change={setPassword}
          isPassword
          autoComplete="new-password"
        />
        {change.error && <ProblemNote cause={change.error} />}
        <Button type="submit" className="main" isPending={change.isPending}>
          {say(OWN.change)}
        </Button>
      </Form>
    </section>
  );
}

function Sessions(): ReactNode {
  const { say, moment } = useSpeech();
  const client = useQueryClient();
  const query = useQuery({ queryKey: ["sessions"], queryFn: () => ask(sessions, "/sessions") });
  const end = useMutation({
    mutationFn: (id: string) => tell(`/sessions/${encodeURIComponent(id)}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sessions"] }),
  });
  const endAll = useMutation({
    mutationFn: () => tell("/sessions", { method: "DELETE" }),
    onSuccess: () => client.resetQueries(),
  });
  const problem = end.error ?? endAll.error;
  return (
    <section>
      <h3>{say(OWN.sessions)}</h3>
      <p className="help">{say(OWN.sessionsHelp)}</p>
      {problem && <ProblemNote cause={problem} />}
      <Asked query={query}>
        {(found) => (
          <ListTable
            title={say(OWN.sessions)}
            file="sessions"
            rows={found}
            keyOf={({ id }) => id}
            columns={[
              { name: say(OWN.kind), value: ({ kind }) => say(OWN[kind]), cell: ({ kind }) => say(OWN[kind]) },
              { name: say(OWN.since), value: ({ madeAt }) => madeAt, cell: ({ madeAt }) => moment(madeAt) },
              { name: say(OWN.until), value: ({ expiresAt }) => expiresAt, cell: ({ expiresAt }) => moment(expiresAt) },
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: ({ id }) => (
                  <Button className="quiet" onPress={() => end.mutate(id)}>
                    {say(OWN.end)}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Asked>
      <Confirm
        act={say(OWN.endAll)}
        explained={say(OWN.endAllExplained)}
        confirm={say(OWN.endAll)}
        onConfirm={() => endAll.mutate()}
      />
    </section>
  );
}
