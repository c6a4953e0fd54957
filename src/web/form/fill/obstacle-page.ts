// Why there is no form to fill in, and what to do; or that it is done.
import { h, type VNode } from "vue";
import { notices } from "../app/notices.ts";
import { pageHead } from "../app/page-head.ts";
import { goTo } from "../app/route.ts";
import { state } from "../app/state.ts";
import { FORM } from "../words/form-words.ts";
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
  if (obstacle.kind === "done")
    return thanks(obstacle.sent || !state.outgoing.some((outgoing) => outgoing.link === link));
  const again = h("button", { type: "button", class: "main", onClick: () => location.reload() }, say(FORM.again));
  if (obstacle.kind === "refused") return [h("h1", obstacle.message), h("p", obstacle.cure)];
  return [h("h1", say(obstacle.texts, obstacle.values)), again];
}

/** Changes by itself when the answer has been received. */
function thanks(sent: boolean): readonly VNode[] {
  return sent ? [h("h1", say(FORM.thanks)), h("p", say(FORM.thanksClose))] : [h("h1", say(FORM.thanksWaiting))];
}

function leave(event: MouseEvent): void {
  event.preventDefault();
  goTo("/f/");
}
