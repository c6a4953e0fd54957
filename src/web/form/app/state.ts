// What the pages show of this device. Shallow: what is kept goes back into the database as it came out.
import { shallowReactive } from "vue";
import type { Texts } from "#base/text";
import { listDrafts, listOutgoing, listReceipts } from "../device/answers.ts";
import { listForms } from "../device/forms.ts";
import type { Draft, KeptForm, Outgoing, Receipt } from "../device/kept.ts";
import type { Values } from "../words/say.ts";

export interface Notice {
  readonly texts: Texts;
  readonly values?: Values;
  /** `good`: it went well; `fault`: somebody must act. */
  readonly kind: "good" | "fault";
  /** What can be done about it at once; otherwise it can be closed. */
  readonly act?: { readonly texts: Texts; readonly run: () => void };
}

export interface State {
  forms: readonly KeptForm[];
  drafts: readonly Draft[];
  outgoing: readonly Outgoing[];
  receipts: readonly Receipt[];
  /** False until the database has been read once. */
  read: boolean;
  online: boolean;
  /** False when the browser may clear what is kept. */
  persistent: boolean;
  newApp: (() => void) | undefined;
  notice: Notice | undefined;
  /** Message of the server when a study could not be listed. */
  studyError: { readonly message: string; readonly cure: string } | undefined;
}

export const state: State = shallowReactive({
  forms: [],
  drafts: [],
  outgoing: [],
  receipts: [],
  read: false,
  online: navigator.onLine,
  persistent: true,
  newApp: undefined,
  notice: undefined,
  studyError: undefined,
});

export async function readDevice(): Promise<void> {
  const [forms, drafts, outgoing, receipts] = await Promise.all([
    listForms(),
    listDrafts(),
    listOutgoing(),
    listReceipts(),
  ]);
  Object.assign(state, { forms, drafts, outgoing, receipts, read: true });
}

const NOTICE_SECONDS = 12;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Faults stay until somebody closes them. */
export function tell(notice: Notice): void {
  clearTimeout(timer);
  state.notice = notice;
  if (notice.kind === "good") timer = setTimeout(closeNotice, NOTICE_SECONDS * 1000);
}

export function closeNotice(): void {
  state.notice = undefined;
}

/** What went well on the page before; faults go along. */
export function closeGoodNotice(): void {
  if (state.notice?.kind === "good") closeNotice();
}

export function watchNetwork(): void {
  const look = () => {
    state.online = navigator.onLine;
  };
  addEventListener("online", look);
  addEventListener("offline", look);
}
