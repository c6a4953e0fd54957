// What is finished and not yet with the server: each answer with its state, and what to do when one is not accepted.
import { h, type VNode } from "vue";
import { removeOutgoing, restoreOutgoing } from "../device/answers.ts";
import type { Outgoing } from "../device/kept.ts";
import { tellTabs } from "../device/tabs.ts";
import { downloadAnswer } from "../queue/download-answer.ts";
import { outbox, sendWaiting } from "../queue/outbox.ts";
import { retryRefused } from "../queue/retry-refused.ts";
import { HOME, WAITING_COUNT } from "../words/home-words.ts";
import { QUEUE, STATE } from "../words/queue-words.ts";
import { say, sayCount, sayMoment } from "../words/say.ts";
import { state, tell } from "./state.ts";
import { titleOf } from "./title-of.ts";

export function outgoingList(): VNode | undefined {
  if (state.outgoing.length === 0) return undefined;
  const items = state.outgoing.toSorted((a, b) => a.finishedAt.localeCompare(b.finishedAt)).map(outgoingItem);
  const send = h(
    "button",
    { type: "button", class: "main", disabled: outbox.busy || !state.online, onClick: () => void sendWaiting() },
    say(outbox.busy ? STATE.sending : HOME.sendNow),
  );
  return h("section", { "aria-labelledby": "outgoing" }, [
    h("div", { class: "section-head" }, [
      h("h2", { id: "outgoing" }, sayCount(WAITING_COUNT, state.outgoing.length)),
      send,
    ]),
    outbox.stranger ? h("p", { class: "refusal" }, say(QUEUE.notAReceipt)) : undefined,
    h("ul", { class: "items" }, items),
  ]);
}

function outgoingItem(outgoing: Outgoing): VNode {
  return h("li", { key: outgoing.instanceId, class: outgoing.state }, [
    h("div", { class: "item-text" }, [
      h("strong", titleOf(outgoing)),
      h("span", { class: "small" }, [
        h("span", { class: ["chip", outgoing.state] }, say(STATE[outgoing.state])),
        ` ${[sayMoment(outgoing.finishedAt), waitingFor(outgoing)].filter(Boolean).join(" · ")}`,
      ]),
      ...refusalOf(outgoing),
    ]),
    h("div", { class: "item-acts" }, acts(outgoing)),
  ]);
}

function waitingFor({ state: of }: Outgoing): string {
  if (of !== "waiting") return "";
  if (!state.online) return say(QUEUE.waitsForNetwork);
  const seconds = Math.ceil((outbox.retryAt - performance.now()) / 1000);
  return outbox.failures > 0 && seconds > 0 ? say(QUEUE.retriesIn, { n: seconds }) : "";
}

function refusalOf({ refusal }: Outgoing): readonly VNode[] {
  if (!refusal) return [];
  const { message, cure, status } = refusal;
  const reason = message === "" ? say(QUEUE.unknownReason, { status }) : `${message} ${cure}`;
  return [h("p", { class: "refusal" }, reason), h("p", { class: "small" }, say(QUEUE.refusedHelp))];
}

function acts(outgoing: Outgoing): VNode[] {
  const button = (text: string, onClick: () => void) =>
    h("button", { type: "button", class: "quiet", "aria-label": `${text}: ${titleOf(outgoing)}`, onClick }, text);
  const download = button(say(QUEUE.download), () => void downloadAnswer(outgoing));
  if (outgoing.state !== "refused") return [download];
  return [
    button(say(QUEUE.retry), () => void retryRefused(outgoing)),
    download,
    button(say(QUEUE.removeRefused), () => void removeWithUndo(outgoing)),
  ];
}

async function removeWithUndo(outgoing: Outgoing): Promise<void> {
  await removeOutgoing(outgoing.instanceId);
  tellTabs();
  const run = () => void restoreOutgoing(outgoing).then(tellTabs);
  tell({ kind: "good", texts: HOME.removed, values: { title: titleOf(outgoing) }, act: { texts: HOME.undo, run } });
}
