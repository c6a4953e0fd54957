// What needs attention whatever the page, said where it is seen and announced.
import { h, type VNode } from "vue";
import { clockError } from "../queue/clock.ts";
import { NOTICE } from "../words/notice-words.ts";
import { say } from "../words/say.ts";
import { closeNotice, state } from "./state.ts";

export function notices(): VNode {
  const all = [lastNotice(), clockNotice(), newAppNotice()].filter((notice) => notice !== undefined);
  return h("div", { class: "notices", role: "status" }, all);
}

function lastNotice(): VNode | undefined {
  const notice = state.notice;
  if (!notice) return undefined;
  const act = notice.act && h("button", { type: "button", onClick: runAct }, say(notice.act.texts));
  const close = h("button", { type: "button", onClick: closeNotice }, say(NOTICE.close));
  return h("div", { class: ["notice", notice.kind], key: "last" }, [
    h("p", say(notice.texts, notice.values)),
    act ?? close,
  ]);
}

function runAct(): void {
  const act = state.notice?.act;
  closeNotice();
  act?.run();
}

function clockNotice(): VNode | undefined {
  if (clockError.value === 0) return undefined;
  const text = say(NOTICE.clock, { span: spanOf(Math.abs(clockError.value) / 60_000) });
  return h("div", { class: "notice fault", key: "clock" }, [h("p", text)]);
}

function spanOf(minutes: number): string {
  if (minutes < 120) return say(NOTICE.minutes, { n: Math.round(minutes) });
  if (minutes < 48 * 60) return say(NOTICE.hours, { n: Math.round(minutes / 60) });
  return say(NOTICE.days, { n: Math.round(minutes / 60 / 24) });
}

function newAppNotice(): VNode | undefined {
  if (!state.newApp) return undefined;
  const use = h("button", { type: "button", onClick: state.newApp }, say(NOTICE.reload));
  return h("div", { class: "notice good", key: "app" }, [h("p", say(NOTICE.newApp)), use]);
}
