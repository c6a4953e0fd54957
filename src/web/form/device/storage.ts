// How safe what is kept here is: whether the browser promised to keep it, and what went wrong when it could not.
import type { Texts } from "#base/text";
import { NOTICE } from "../words/notice-words.ts";

/** Asks the browser never to clear this by itself; false when it does not promise. */
export async function askToPersist(): Promise<boolean> {
  if (!navigator.storage?.persist) return false;
  return (await navigator.storage.persisted()) || (await navigator.storage.persist());
}

/** What to tell somebody whose answer could not be kept. */
export function explainStorageFault(cause: unknown): Texts {
  const name = cause instanceof DOMException ? cause.name : "";
  if (name === "QuotaExceededError") return NOTICE.storageFull;
  if (name === "InvalidStateError" || name === "SecurityError") return NOTICE.storageRefused;
  return NOTICE.broken;
}

/** What to tell somebody whose form could not be opened, for it finds no place here. */
export function explainOpeningFault(cause: unknown): Texts {
  const isFull = cause instanceof DOMException && cause.name === "QuotaExceededError";
  return isFull ? NOTICE.noSpaceForForm : explainStorageFault(cause);
}
