// The forms that can be filled in on this device, with or without a network.
import { h, type VNode } from "vue";
import type { KeptForm } from "../device/kept.ts";
import { HOME } from "../words/home-words.ts";
import { say } from "../words/say.ts";
import { addressOf } from "./read-route.ts";
import { goTo } from "./route.ts";
import { state } from "./state.ts";

export function formList(): VNode | undefined {
  if (!state.read) return undefined;
  const offered = state.forms.filter(({ current, byLink }) => current && !byLink);
  if (offered.length === 0) return state.studyError ? undefined : h("p", { class: "empty" }, say(HOME.noForms));
  return h("section", { "aria-labelledby": "forms" }, [
    h("h2", { id: "forms", class: "visually-hidden" }, say(HOME.title)),
    h("ul", { class: "items" }, offered.toSorted((a, b) => a.title.localeCompare(b.title)).map(formItem)),
  ]);
}

function formItem({ study, formId, title, version }: KeptForm): VNode {
  const note = [say(HOME.offlineReady), version === "" ? "" : say(HOME.version, { version })];
  const start = {
    type: "button",
    class: "main",
    "aria-label": `${say(HOME.start)}: ${title}`,
    onClick: () => goTo(addressOf(study, formId)),
  };
  return h("li", { key: `${study}/${formId}` }, [
    h("div", { class: "item-text" }, [
      h("strong", title),
      h("span", { class: "small" }, note.filter(Boolean).join(" · ")),
    ]),
    h("div", { class: "item-acts" }, [h("button", start, say(HOME.start))]),
  ]);
}
