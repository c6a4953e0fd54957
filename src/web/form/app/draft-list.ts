// What was begun on this device and is not finished.
import { h, type VNode } from "vue";
import { keepDraft, removeDraft } from "../device/answers.ts";
import type { Draft } from "../device/kept.ts";
import { tellTabs } from "../device/tabs.ts";
import { HOME } from "../words/home-words.ts";
import { say, sayMoment } from "../words/say.ts";
import { addressOf } from "./read-route.ts";
import { goTo } from "./route.ts";
import { state, tell } from "./state.ts";
import { titleOf } from "./title-of.ts";

export function draftList(): VNode | undefined {
  if (state.drafts.length === 0) return undefined;
  const items = state.drafts.toSorted((a, b) => b.savedAt.localeCompare(a.savedAt)).map(draftItem);
  return h("section", { "aria-labelledby": "drafts" }, [
    h("h2", { id: "drafts" }, say(HOME.drafts)),
    h("ul", { class: "items" }, items),
  ]);
}

function draftItem(draft: Draft): VNode {
  const older = state.forms.some(
    ({ study, formId, version, current }) =>
      study === draft.study && formId === draft.formId && current && version !== draft.version,
  );
  const note = [say(HOME.savedAt, { when: sayMoment(draft.savedAt) }), older ? say(HOME.olderVersion) : ""];
  const go = () =>
    goTo(`${addressOf(draft.study, draft.formId)}${draft.link ? `/${draft.link}` : ""}#draft=${draft.id}`);
  return h("li", { key: draft.id }, [
    h("div", { class: "item-text" }, [
      h("strong", titleOf(draft)),
      h("span", { class: "small" }, note.filter(Boolean).join(" · ")),
    ]),
    h("div", { class: "item-acts" }, [
      h("button", { type: "button", "aria-label": `${say(HOME.go)}: ${titleOf(draft)}`, onClick: go }, say(HOME.go)),
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          "aria-label": `${say(HOME.remove)}: ${titleOf(draft)}`,
          onClick: () => void removeWithUndo(draft),
        },
        say(HOME.remove),
      ),
    ]),
  ]);
}

async function removeWithUndo(draft: Draft): Promise<void> {
  await removeDraft(draft.id);
  tellTabs();
  const run = () => void keepDraft(draft).then(tellTabs);
  tell({ kind: "good", texts: HOME.removed, values: { title: titleOf(draft) }, act: { texts: HOME.undo, run } });
}
