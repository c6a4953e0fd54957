// Why there is no form to fill in, and what to do; or that it is done.
import { h, type VNode } from "vue";
import { notices } from "../app/notices.ts";
import { pageHead } from "../app/page-head.ts";
import { goTo } from "../app/route.ts";
import { state } from "../app/state.ts";
import type { Outgoing } from "../device/kept.ts";
import { downloadAnswer } from "../queue/download-answer.ts";
import { retryRefused } from "../queue/retry-refused.ts";
import { FORM } from "../words/form-words.ts";
import { QUEUE } from "../words/queue-words.ts";
import { say } from "../words/say.ts";
import type { Obstacle, SessionWish } from "./open-session.ts";

export function obstaclePage(obstacle: Obstacle, { link }: SessionWish): VNode {
  const back = h("a", { class: "back", href: "/f/", onClick: leave }, say(FORM.back));
  return h("div", { class: "page" }, [
    pageHead(link === undefined ? back : h("span", { class: "back" })),
    h("main", { id: "content", class: "message" }, [notices(), ...words(obstacle, link)]),
  ]);
}

function words(obstacle: Obstacle, link: string | undefined): readonly VNode[] {
  if (obstacle.kind === "done") return thanks(obstacle.sent, link);
  const again = h("button", { type: "button", class: "main", onClick: () => location.reload() }, say(FORM.again));
  if (obstacle.kind === "refused") return [h("h1", obstacle.message), h("p", obstacle.cure)];
  return [h("h1", say(obstacle.texts, obstacle.values)), again];
}

/** Changes by itself when the server has said what became of the answer. */
function thanks(sent: boolean, link: string | undefined): readonly VNode[] {
  const refused = state.outgoing.find((outgoing) => outgoing.link === link && outgoing.refusal);
  if (refused) return refusedAnswer(refused);
  if (sent || state.receipts.some((receipt) => receipt.link === link))
    return [h("h1", say(FORM.thanks)), h("p", say(FORM.thanksClose))];
  return [h("h1", say(FORM.thanksWaiting))];
}

function refusedAnswer(outgoing: Outgoing): readonly VNode[] {
  const button = (text: string, onClick: () => void) => h("button", { type: "button", onClick }, text);
  return [
    h("h1", outgoing.refusal?.message || say(QUEUE.unknownReason, { status: outgoing.refusal?.status ?? 0 })),
    h("p", outgoing.refusal?.cure ?? ""),
    h("p", say(QUEUE.refusedHelp)),
    h("p", { class: "item-acts" }, [
      button(say(QUEUE.retry), () => void retryRefused(outgoing)),
      button(say(QUEUE.download), () => void downloadAnswer(outgoing)),
    ]),
  ];
}

function leave(event: MouseEvent): void {
  event.preventDefault();
  goTo("/f/");
}
