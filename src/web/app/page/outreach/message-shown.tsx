// Who gets what: the list of readers, one message as it arrives, a test of it to the team.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { delivery, type RecipientRow, type ShownMessage } from "../../api/campaign-shapes.ts";
import { ask } from "../../api/client.ts";
import { path as pathOf, useAct } from "../../api/queries.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { CAMPAIGNS, CHANNELS, MESSAGE_STATES } from "../../words/campaign-words.ts";
import { SHELL } from "../../words/shell-words.ts";

interface RecipientTableProps {
  readonly study: string;
  readonly rows: readonly RecipientRow[];
  readonly show: (id: string) => void;
  /** Whether something may have left already. */
  readonly isUnderWay?: boolean;
  /** Ticks off what somebody carried; absent where nothing is under way. */
  readonly handOver?: (id: string) => void;
}

export function RecipientTable(props: RecipientTableProps): ReactNode {
  const { study, rows, show, isUnderWay = false, handOver } = props;
  const { say, moment } = useSpeech();
  const channel = (row: RecipientRow) => say(CHANNELS[row.channel] ?? CAMPAIGNS.channel);
  const state = ({ state: at, detail, settledAt }: RecipientRow) => {
    const [, who] = /^by hand: (.*)$/u.exec(detail) ?? [];
    return who === undefined
      ? say(MESSAGE_STATES[at] ?? CAMPAIGNS.state)
      : say(CAMPAIGNS.handedOverBy, { who, when: moment(settledAt) });
  };
  const language = (row: RecipientRow) => LANGUAGE_NAMES[row.language as "es"] ?? row.language;
  return (
    <ListTable
      title={say(CAMPAIGNS.recipients)}
      file={`${study}-recipients`}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { name: say(CAMPAIGNS.institution), value: ({ name }) => name, cell: ({ name }) => name },
        { name: say(CAMPAIGNS.channel), value: channel, cell: channel },
        { name: say(CAMPAIGNS.language), value: language, cell: language },
        ...(isUnderWay ? [{ name: say(CAMPAIGNS.state), value: state, cell: state }] : []),
        {
          name: say(SHELL.acts),
          isActs: true,
          cell: ({ id, name, channel: by, state: at }) => (
            <>
              <Button className="quiet" aria-label={`${say(CAMPAIGNS.show)}: ${name}`} onPress={() => show(id)}>
                {say(CAMPAIGNS.show)}
              </Button>
              {handOver && by !== "mail" && at === "queued" && (
                <Button
                  className="quiet"
                  aria-label={`${say(CAMPAIGNS.handOver)}: ${name}`}
                  onPress={() => handOver(id)}
                >
                  {say(CAMPAIGNS.handOver)}
                </Button>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

export function MessageShown({ shown }: { readonly shown: ShownMessage }): ReactNode {
  const { say, number } = useSpeech();
  return (
    <section aria-label={say(CAMPAIGNS.asItArrives)}>
      <h4>{shown.subject}</h4>
      <iframe className="preview" title={say(CAMPAIGNS.asItArrives)} sandbox="" srcDoc={shown.html} />
      <p>
        {say(CAMPAIGNS.link)}: <code className="address">{shown.link}</code>
      </p>
      <p className="help">{say(CAMPAIGNS.linkHelp)}</p>
      {shown.attachments.length > 0 && (
        <p>
          {say(CAMPAIGNS.attachments)}:{" "}
          {shown.attachments.map(({ name, bytes }) => `${name} (${number(bytes / 1000)} kB)`).join(", ")}
        </p>
      )}
      {(["text", "short", "letter"] as const).map((form) => (
        <details key={form}>
          <summary>{say(CAMPAIGNS[form === "text" ? "plain" : form])}</summary>
          <p className="message-text">{shown[form]}</p>
        </details>
      ))}
    </section>
  );
}

interface SendTestProps {
  readonly study: string;
  /** Address below the study. */
  readonly path: readonly string[];
  readonly body: object;
}

export function SendTest({ study, path, body }: SendTestProps): ReactNode {
  const { say } = useSpeech();
  const [to, setTo] = useState("");
  const test = useAct(study, () => ask(delivery, pathOf(study, ...path), { method: "POST", body: { ...body, to } }));
  return (
    <Form
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        test.mutate();
      }}
    >
      <TextBox label={say(CAMPAIGNS.testTo)} value={to} change={setTo} autoComplete="email" />
      <Button type="submit" isPending={test.isPending}>
        {say(CAMPAIGNS.test)}
      </Button>
      {test.data && (
        <p role="status">
          {test.data.state === "sent" ? say(CAMPAIGNS.tested) : say(CAMPAIGNS.testFailed, { detail: test.data.detail })}
        </p>
      )}
      {test.error && <ProblemNote cause={test.error} />}
    </Form>
  );
}
