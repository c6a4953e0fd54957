// The first page, in the order of what an interviewer needs to know: what has not been sent, what is not finished, what to fill in.
import { h, type VNode } from "vue";
import { reachable } from "../queue/reachable.ts";
import { HOME } from "../words/home-words.ts";
import { NOTICE } from "../words/notice-words.ts";
import { say } from "../words/say.ts";
import { draftList } from "./draft-list.ts";
import { formList } from "./form-list.ts";
import { notices } from "./notices.ts";
import { outgoingList } from "./outgoing-list.ts";
import { pageHead } from "./page-head.ts";
import { sentList } from "./sent-list.ts";
import { state } from "./state.ts";

export function homePage(): VNode {
  const holdsAnswers = state.outgoing.length + state.drafts.length > 0;
  return h("div", { class: "page" }, [
    pageHead(h("h1", say(HOME.title))),
    h("main", { id: "content" }, [
      notices(),
      state.online && reachable.value ? undefined : h("p", { class: "offline", role: "status" }, say(HOME.offline)),
      state.studyError && h("p", { class: "refusal" }, `${state.studyError.message} ${state.studyError.cure}`),
      outgoingList(),
      draftList(),
      formList(),
      sentList(),
      holdsAnswers && !state.persistent ? h("p", { class: "small" }, say(NOTICE.mayBeCleared)) : undefined,
    ]),
  ]);
}
