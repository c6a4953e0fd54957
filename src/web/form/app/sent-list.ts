// What this device has sent: how much, when, and nothing of what was answered.
import { h, type VNode } from "vue";
import { forgetReceipts } from "../device/answers.ts";
import type { Receipt } from "../device/kept.ts";
import { tellTabs } from "../device/tabs.ts";
import { HOME, SENT_COUNT } from "../words/home-words.ts";
import { say, sayCount, sayMoment } from "../words/say.ts";
import { state } from "./state.ts";

export function sentList(): VNode | undefined {
  if (state.receipts.length === 0) return undefined;
  const items = state.receipts.toSorted((a, b) => b.sentAt.localeCompare(a.sentAt)).map(receiptItem);
  const forget = { type: "button", class: "quiet", onClick: () => void forgetReceipts().then(tellTabs) };
  return h("details", { class: "sent" }, [
    h("summary", sayCount(SENT_COUNT, state.receipts.length)),
    h("p", { class: "small" }, say(HOME.sentNote)),
    h("ul", { class: "items" }, items),
    h("button", forget, say(HOME.forgetSent)),
  ]);
}

function receiptItem({ instanceId, title, sentAt }: Receipt): VNode {
  return h("li", { key: instanceId }, [
    h("div", { class: "item-text" }, [h("strong", title), h("span", { class: "small" }, sayMoment(sentAt))]),
  ]);
}
