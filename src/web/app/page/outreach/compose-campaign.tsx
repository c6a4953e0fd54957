// A new campaign: to whom, what, how; looked at and tested before it is kept.
import { type ReactNode, useState } from "react";
import { Button, Form } from "react-aria-components";
import { type CampaignChoices, campaignChoices, type DraftPreview, draftPreview } from "../../api/campaign-shapes.ts";
import { ask, tell } from "../../api/client.ts";
import { path, useAct } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { CAMPAIGNS, LEFT_OUT } from "../../words/campaign-words.ts";
import { beginDraft, type Draft, inviteTo, keyOf, writeDraft } from "./campaign-draft.ts";
import { AudienceFields, type FieldProps, LeavingFields, WordFields } from "./campaign-fields.tsx";
import { dropDraft, keepDraft, keptDraft } from "./keep-draft.ts";
import { MessageShown, RecipientTable, SendTest } from "./message-shown.tsx";

interface ComposeProps {
  readonly study: string;
  /** Told the id of what was planned. */
  readonly planned: (id: string) => void;
  /** Workshop to which it shall invite; empty: none. */
  readonly event: string;
}

export function ComposeCampaign(props: ComposeProps): ReactNode {
  return (
    <Asked query={useAsked(campaignChoices, props.study, ["campaign-choices"])}>
      {(choices) => <Composing {...props} choices={choices} />}
    </Asked>
  );
}

function Composing({
  study,
  planned,
  event,
  choices,
}: ComposeProps & { readonly choices: CampaignChoices }): ReactNode {
  const { say, language } = useSpeech();
  const [kept] = useState(() => (event === "" ? keptDraft(study, choices) : inviteTo(choices, event, language)));
  const [isKept, setKept] = useState(event === "" && kept !== undefined);
  const [draft, setDraft] = useState<Draft>(() => kept ?? beginDraft(choices, language));
  const look = useAct(study, (of?: string) =>
    ask(draftPreview, path(study, "campaign-preview"), { method: "POST", body: { draft: writeDraft(draft), of } }),
  );
  const fields: FieldProps = {
    choices,
    draft,
    // What was looked at is no longer what would be sent.
    change: (changed) => {
      const next = { ...draft, ...changed };
      setDraft(next);
      keepDraft(study, next);
      look.reset();
    },
  };
  return (
    <>
      <h3>{say(CAMPAIGNS.compose)}</h3>
      {isKept && (
        <div className="acts">
          <p role="status">{say(CAMPAIGNS.kept)}</p>
          <Button
            onPress={() => {
              dropDraft(study);
              setDraft(beginDraft(choices, language));
              setKept(false);
              look.reset();
            }}
          >
            {say(CAMPAIGNS.beginAgain)}
          </Button>
        </div>
      )}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          look.mutate(undefined);
        }}
      >
        <AudienceFields {...fields} />
        <WordFields {...fields} />
        <LeavingFields {...fields} />
        {look.error && <ProblemNote cause={look.error} />}
        <Button type="submit" className="main" isPending={look.isPending}>
          {say(CAMPAIGNS.look)}
        </Button>
      </Form>
      {look.data && <Looked study={study} planned={planned} draft={draft} preview={look.data} look={look.mutate} />}
    </>
  );
}

interface LookedProps extends Omit<ComposeProps, "event"> {
  readonly draft: Draft;
  readonly preview: DraftPreview;
  readonly look: (of: string) => void;
}

function Looked({ study, planned, draft, preview, look }: LookedProps): ReactNode {
  const { say, number } = useSpeech();
  const { recipients, leftOut, shown } = preview;
  const plan = useAct(study, () => tell(path(study, "campaigns"), { method: "POST", body: writeDraft(draft) }));
  const by = (channel: string) => number(recipients.filter((one) => one.channel === channel).length);
  const reach = { mail: by("mail"), whatsapp: by("whatsapp"), letter: by("letter"), out: number(leftOut.length) };
  return (
    <>
      <p role="status">
        <strong>{say(CAMPAIGNS.reach, reach)}</strong>
      </p>
      {leftOut.length > 0 && <LeftOutTable study={study} rows={leftOut} />}
      <RecipientTable study={study} rows={recipients} show={look} />
      {shown && (
        <>
          <MessageShown shown={shown} />
          <SendTest study={study} path={["campaign-test"]} body={{ draft: writeDraft(draft), of: shown.id }} />
          <p className="help">{say(CAMPAIGNS.planHelp)}</p>
          {plan.error && <ProblemNote cause={plan.error} />}
          <Button
            className="main"
            isPending={plan.isPending}
            onPress={() =>
              plan.mutate(undefined, {
                onSuccess: () => {
                  dropDraft(study);
                  planned(keyOf(draft));
                },
              })
            }
          >
            {say(CAMPAIGNS.plan)}
          </Button>
        </>
      )}
    </>
  );
}

interface LeftOutProps {
  readonly study: string;
  readonly rows: DraftPreview["leftOut"];
}

function LeftOutTable({ study, rows }: LeftOutProps): ReactNode {
  const { say } = useSpeech();
  const reason = (row: (typeof rows)[number]) => say(LEFT_OUT[row.reason] ?? CAMPAIGNS.reason);
  return (
    <ListTable
      title={say(CAMPAIGNS.leftOut)}
      file={`${study}-left-out`}
      rows={rows}
      keyOf={(row) => `${row.stakeholder} ${row.reason}`}
      columns={[
        { name: say(CAMPAIGNS.leftOut), value: ({ name }) => name, cell: ({ name }) => name },
        { name: say(CAMPAIGNS.reason), value: reason, cell: reason },
      ]}
    />
  );
}
