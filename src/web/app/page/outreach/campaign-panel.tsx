// One campaign: how far it is, asked again while it moves; what one may do to it; each of its messages.
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { type CampaignRow, campaign, type RecipientRow, shownMessage } from "../../api/campaign-shapes.ts";
import { ask, tell } from "../../api/client.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { ReasonDialog } from "../../part/reason-dialog.tsx";
import { CAMPAIGN_STATES, CAMPAIGN_TURNS, CAMPAIGNS } from "../../words/campaign-words.ts";
import { OUTREACH } from "../../words/outreach-words.ts";
import { MessageShown, RecipientTable, SendTest } from "./message-shown.tsx";

const OFTEN = 2000;

interface PanelProps {
  readonly study: string;
  readonly id: string;
}

export function CampaignPanel({ study, id }: PanelProps): ReactNode {
  const found = useQuery({
    queryKey: [study, "campaigns", id],
    queryFn: () => ask(campaign, path(study, "campaigns", id)),
    refetchInterval: ({ state: { data } }) => (["sending", "waiting"].includes(data?.state ?? "") ? OFTEN : false),
  });
  return (
    <Asked query={found}>
      {({ recipients, ...row }) => (
        <>
          <h3>{id}</h3>
          <Progress row={row} />
          <Moves study={study} row={row} />
          <Uncertain study={study} row={row} />
          <SendTest study={study} path={["campaigns", id, "test"]} body={{}} />
          <Carried study={study} id={id} recipients={recipients} />
          <Messages study={study} id={id} recipients={recipients} />
          <History row={row} />
        </>
      )}
    </Asked>
  );
}

interface OfRow {
  readonly row: CampaignRow;
}

function Progress({ row }: OfRow): ReactNode {
  const { say, number, moment } = useSpeech();
  const { sent, queued, failed, suppressed, uncertain } = row;
  const keys = ["sent", "queued", "failed", "suppressed", "uncertain"] as const;
  const broken = row.turns.at(-1);
  const isGone = broken?.reason === "mail-server-is-gone";
  return (
    <>
      <p role="status">
        <strong>{say(CAMPAIGN_STATES[row.state] ?? OUTREACH.state)}</strong>
        {row.state === "scheduled" && ` · ${moment(row.notBefore)}`}
        {keys.map((key) => ` · ${say(OUTREACH[key])} ${number(row[key])}`)}
        {row.toHandOver > 0 && ` · ${say(OUTREACH.toHandOver)} ${number(row.toHandOver)}`}
      </p>
      <progress
        aria-label={say(OUTREACH.progress)}
        value={sent + failed + suppressed}
        max={Math.max(1, sent + queued + failed + suppressed + uncertain)}
      />
      {row.state === "waiting" && (
        <div className="note" role="alert">
          <p>{isGone ? say(CAMPAIGNS.brokeOff) : say(CAMPAIGNS.brokeOffBy, { reason: broken?.reason ?? "" })}</p>
        </div>
      )}
    </>
  );
}

function Moves({ study, row }: OfRow & { readonly study: string }): ReactNode {
  const { say, number } = useSpeech();
  const move = useAct(study, (body: { readonly to: string; readonly reason?: string }) =>
    tell(path(study, "campaigns", row.id, "moves"), { method: "POST", body }),
  );
  const isOver = row.state === "stopped" || row.state === "done";
  if (isOver) return null;
  return (
    <div className="acts">
      {row.state === "planned" && (
        <Confirm
          act={say(CAMPAIGNS.start)}
          explained={say(CAMPAIGNS.startHelp, { count: number(row.queued), rate: number(row.perMinute) })}
          confirm={say(CAMPAIGNS.start)}
          onConfirm={() => move.mutate({ to: "started" })}
        />
      )}
      {(row.state === "paused" || row.state === "waiting") && (
        <Button className="main" isPending={move.isPending} onPress={() => move.mutate({ to: "started" })}>
          {say(CAMPAIGNS.resume)}
        </Button>
      )}
      {["sending", "waiting", "scheduled"].includes(row.state) && (
        <Button isPending={move.isPending} onPress={() => move.mutate({ to: "paused" })}>
          {say(CAMPAIGNS.pause)}
        </Button>
      )}
      <ReasonDialog
        act={say(CAMPAIGNS.stop)}
        explained={say(CAMPAIGNS.stopHelp)}
        confirm={say(CAMPAIGNS.stopNow)}
        onConfirm={(reason) => move.mutateAsync({ to: "stopped", reason })}
      />
      {move.error && <ProblemNote cause={move.error} />}
    </div>
  );
}

function Uncertain({ study, row }: OfRow & { readonly study: string }): ReactNode {
  const { say, number } = useSpeech();
  const decide = useAct(study, (decision: "again" | "leave") =>
    tell(path(study, "campaigns", row.id, "uncertain"), { method: "POST", body: { decision } }),
  );
  if (row.uncertain === 0 || row.state === "sending") return null;
  return (
    <div className="note">
      <p>{say(CAMPAIGNS.uncertain, { count: number(row.uncertain) })}</p>
      <div className="acts">
        <Button onPress={() => decide.mutate("leave")}>{say(CAMPAIGNS.leave)}</Button>
        <Button onPress={() => decide.mutate("again")}>{say(CAMPAIGNS.again)}</Button>
      </div>
      {decide.error && <ProblemNote cause={decide.error} />}
    </div>
  );
}

/** What people carry themselves, to be printed or copied. */
function Carried({ study, id, recipients }: PanelProps & { readonly recipients: readonly RecipientRow[] }): ReactNode {
  const { say, number } = useSpeech();
  const waiting = recipients.filter(({ channel, state }) => channel !== "mail" && state === "queued").length;
  const has = (channel: string) => recipients.some((one) => one.channel === channel);
  if (!has("letter") && !has("whatsapp")) return null;
  return (
    <div className="note">
      <p>{say(CAMPAIGNS.carried, { count: number(waiting) })}</p>
      <div className="acts">
        {has("letter") && (
          <a
            className="button"
            href={`/api/v1${path(study, "campaigns", id, "letters")}`}
            download={`${id}-letters.pdf`}
          >
            {say(CAMPAIGNS.letters)}
          </a>
        )}
        {has("whatsapp") && (
          <a
            className="button"
            href={`/api/v1${path(study, "campaigns", id, "texts")}`}
            download={`${id}-whatsapp.txt`}
          >
            {say(CAMPAIGNS.texts)}
          </a>
        )}
      </div>
    </div>
  );
}

function Messages({ study, id, recipients }: PanelProps & { readonly recipients: readonly RecipientRow[] }): ReactNode {
  const [chosen, choose] = useState("");
  const may = useMay();
  const tick = useAct(study, (message: string) =>
    tell(path(study, "campaigns", id, "handed-over"), { method: "POST", body: { of: [message] } }),
  );
  return (
    <>
      {tick.error && <ProblemNote cause={tick.error} />}
      <RecipientTable
        study={study}
        rows={recipients}
        show={choose}
        isUnderWay
        {...(may("follow-up") ? { handOver: tick.mutate } : {})}
      />
      {chosen !== "" && <Message study={study} id={id} message={chosen} />}
    </>
  );
}

function Message({ study, id, message }: PanelProps & { readonly message: string }): ReactNode {
  return (
    <Asked query={useAsked(shownMessage, study, ["campaigns", id, "messages", message])}>
      {(shown) => <MessageShown shown={shown} />}
    </Asked>
  );
}

function History({ row }: OfRow): ReactNode {
  const { say, moment } = useSpeech();
  if (row.turns.length === 0) return null;
  return (
    <details>
      <summary>{say(CAMPAIGNS.history)}</summary>
      <ul>
        {row.turns.map(({ at, to, reason }) => (
          <li key={`${at} ${to}`}>
            {moment(at)}: {say(CAMPAIGN_TURNS[to] ?? CAMPAIGNS.history)}
            {to === "stopped" && `. ${reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
