// Who sends from the field: phones that scan a code, and names with a password.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { ask, tell } from "../api/client.ts";
import { path, useAct, useDevices, useFieldUsers } from "../api/queries.ts";
import { type Device, newDevice } from "../api/shapes.ts";
import { useSpeech } from "../language.tsx";
import { Asked } from "../part/asked.tsx";
import { Confirm } from "../part/confirm.tsx";
import { EmptyState } from "../part/empty-state.tsx";
import { ListTable } from "../part/list-table.tsx";
import { ProblemNote } from "../part/problem-note.tsx";
import { TextBox } from "../part/text-box.tsx";
import { SENDERS } from "../words/form-words.ts";
import { SHELL } from "../words/shell-words.ts";
import { ShowCode } from "./show-code.tsx";
import { ShowWebAddress } from "./show-web-address.tsx";

interface OfStudy {
  readonly study: string;
}

export function SendersPage({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <h2>{say(SENDERS.title)}</h2>
      <section>
        <h3>{say(SENDERS.devices)}</h3>
        <p>{say(SENDERS.devicesHelp)}</p>
        <AddDevice study={study} />
        <Asked query={useDevices(study)}>
          {(devices) =>
            devices.length === 0 ? (
              <EmptyState what={SENDERS.noDevices} />
            ) : (
              <DeviceTable study={study} devices={devices} />
            )
          }
        </Asked>
      </section>
      <section>
        <h3>{say(SENDERS.users)}</h3>
        <p>{say(SENDERS.usersHelp)}</p>
        <AddUser study={study} />
        <UserTable study={study} />
      </section>
    </>
  );
}

function AddDevice({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const add = useAct(study, () => ask(newDevice, path(study, "devices"), { method: "POST", body: { name } }));
  return (
    <Form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, { onSuccess: () => setName("") });
      }}
    >
      <TextBox label={say(SENDERS.deviceName)} help={say(SENDERS.deviceExample)} value={name} change={setName} />
      <Button type="submit" className="main" isPending={add.isPending}>
        {say(SENDERS.add)}
      </Button>
      {add.error && <ProblemNote cause={add.error} />}
    </Form>
  );
}

function DeviceTable({ study, devices }: OfStudy & { readonly devices: readonly Device[] }): ReactNode {
  const { say, moment } = useSpeech();
  const remove = useAct(study, (id: string) => tell(path(study, "devices", id), { method: "DELETE" }));
  return (
    <>
      {remove.error && <ProblemNote cause={remove.error} />}
      <ListTable
        title={say(SENDERS.devices)}
        file={`${study}-devices`}
        rows={devices}
        keyOf={({ id }) => id}
        columns={[
          { name: say(SENDERS.deviceName), cell: ({ name }) => name, value: ({ name }) => name },
          { name: say(SENDERS.since), cell: ({ madeAt }) => moment(madeAt), value: ({ madeAt }) => madeAt },
          {
            name: say(SHELL.acts),
            isActs: true,
            cell: ({ id, name, removedAt }) =>
              removedAt !== null ? (
                `${say(SENDERS.removed)} ${moment(removedAt)}`
              ) : (
                <div className="acts">
                  <ShowCode name={name} of={path(study, "devices", id)} />
                  <ShowWebAddress name={name} of={path(study, "devices", id)} />
                  <Confirm
                    act={say(SENDERS.remove)}
                    explained={say(SENDERS.removeAsk, { name })}
                    confirm={say(SENDERS.reallyRemove)}
                    onConfirm={() => remove.mutate(id)}
                  />
                </div>
              ),
          },
        ]}
      />
    </>
  );
}

function AddUser({ study }: OfStudy): ReactNode {
  const { say } = useSpeech();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const add = useAct(study, () => tell(path(study, "field-users", name), { method: "PUT", body: { password } }));
  const clear = () => {
    setName("");
    setPassword("");
  };
  return (
    <Form
      className="add"
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate(undefined, { onSuccess: clear });
      }}
    >
      <TextBox label={say(SENDERS.userName)} value={name} change={setName} />
      <TextBox
        label={say(SENDERS.password)}
        value={password}
        change={setPassword}
        isPassword
        autoComplete="new-password"
      />
      <Button type="submit" className="main" isPending={add.isPending}>
        {say(SENDERS.add)}
      </Button>
      {add.error && <ProblemNote cause={add.error} />}
    </Form>
  );
}

function UserTable({ study }: OfStudy): ReactNode {
  const { say, moment } = useSpeech();
  const remove = useAct(study, (name: string) => tell(path(study, "field-users", name), { method: "DELETE" }));
  return (
    <Asked query={useFieldUsers(study)}>
      {(users) =>
        users.length === 0 ? (
          <EmptyState what={SENDERS.noUsers} />
        ) : (
          <ListTable
            title={say(SENDERS.users)}
            file={`${study}-field-users`}
            rows={users}
            keyOf={({ name }) => name}
            columns={[
              { name: say(SENDERS.userName), cell: ({ name }) => name, value: ({ name }) => name },
              { name: say(SENDERS.since), cell: ({ madeAt }) => moment(madeAt), value: ({ madeAt }) => madeAt },
              {
                name: say(SHELL.acts),
                isActs: true,
                cell: ({ name }) => (
                  <div className="acts">
                    <ShowCode name={name} of={path(study, "field-users", name)} />
                    <Confirm
                      act={say(SENDERS.remove)}
                      explained={say(SENDERS.removeAsk, { name })}
                      confirm={say(SENDERS.reallyRemove)}
                      onConfirm={() => remove.mutate(name)}
                    />
                  </div>
                ),
              },
            ]}
          />
        )
      }
    </Asked>
  );
}
