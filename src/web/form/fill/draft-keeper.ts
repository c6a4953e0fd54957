// Keeps what is filled in, every two seconds while somebody answers and when the page goes out of sight.
import { shallowReactive } from "vue";
import type { Texts } from "#base/text";
import type { FormRoot } from "../component/form-root.ts";
import { keepDraft } from "../device/answers.ts";
import type { Draft } from "../device/kept.ts";
import { type ReadPayload, readMeta, readPayload } from "../device/read-payload.ts";
import { askToPersist, explainStorageFault } from "../device/storage.ts";
import { tellTabs } from "../device/tabs.ts";

export type DraftHead = Omit<Draft, "savedAt" | "name" | "xml" | "attachments">;

export interface DraftKeeper {
  /** Seen on the page. */
  readonly status: { dirty: boolean; savedAt: Date | undefined; fault: Texts | undefined };
  /** What was filled in when it was last looked at; undefined while nothing was. */
  readonly latest: () => ReadPayload | undefined;
  readonly save: () => Promise<void>;
  /** Resolves when nothing of it is under way any more. */
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 2000;
const ACTS = ["input", "change", "click", "keyup", "drop"] as const;

export function keepDrafting(root: () => FormRoot | undefined, head: DraftHead): DraftKeeper {
  const status: DraftKeeper["status"] = shallowReactive({ dirty: false, savedAt: undefined, fault: undefined });
  let latest: ReadPayload | undefined;
  let under = Promise.resolve();
  const keep = async () => {
    const form = root();
    if (!form || !status.dirty) return;
    status.dirty = false;
    try {
      const payload = await readPayload(await form.prepareInstancePayload({ payloadType: "monolithic" }));
      if (sameAnswers(payload, latest)) return;
      const { name } = readMeta(payload.xml);
      await keepDraft({ ...head, ...payload, ...(name ? { name } : {}), savedAt: new Date().toISOString() });
      latest = payload;
      status.savedAt = new Date();
      status.fault = undefined;
      tellTabs();
      void askToPersist();
    } catch (cause) {
      status.dirty = true;
      status.fault = explainStorageFault(cause);
    }
  };
  const save = () => {
    under = under.then(keep);
    return under;
  };
  const stopListening = listen(status, save);
  return {
    status,
    latest: () => latest,
    save,
    stop: () => {
      stopListening();
      return under;
    },
  };
}

function sameAnswers(a: ReadPayload, b: ReadPayload | undefined): boolean {
  const names = ({ attachments }: ReadPayload) =>
    attachments.map(({ name, blob }) => `${name}:${blob.size}`).join("\n");
  return b !== undefined && a.xml === b.xml && names(a) === names(b);
}

function listen(status: DraftKeeper["status"], save: () => Promise<void>): () => void {
  const touch = () => {
    status.dirty = true;
  };
  const leave = () => void save();
  const warn = (event: BeforeUnloadEvent) => {
    if (status.fault) event.preventDefault();
  };
  const timer = setInterval(save, EVERY_MS);
  for (const act of ACTS) document.addEventListener(act, touch, { passive: true });
  document.addEventListener("visibilitychange", leave);
  addEventListener("pagehide", leave);
  addEventListener("beforeunload", warn);
  return () => {
    clearInterval(timer);
    for (const act of ACTS) document.removeEventListener(act, touch);
    document.removeEventListener("visibilitychange", leave);
    removeEventListener("pagehide", leave);
    removeEventListener("beforeunload", warn);
  };
}
