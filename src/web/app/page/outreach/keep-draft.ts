// A campaign that is being written outlives a reload, in this tab alone; once it is planned nothing of it stays here.
import type { CampaignChoices } from "../../api/campaign-shapes.ts";
import { beginDraft, type Draft } from "./campaign-draft.ts";

const keyOf = (study: string) => `campaign-draft ${study}`;

/** Undefined where nothing was written, or an earlier program kept another shape. */
export function keptDraft(study: string, choices: CampaignChoices): Draft | undefined {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(keyOf(study)) ?? "null");
    return isLike(found, beginDraft(choices, "es")) ? found : undefined;
  } catch {
    // Storage may be switched off, or hold what is no JSON: then one begins anew.
    return undefined;
  }
}

export function keepDraft(study: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(study), JSON.stringify(draft));
  } catch {
    // Without storage a draft lasts as long as its page.
  }
}

export function dropDraft(study: string): void {
  try {
    sessionStorage.removeItem(keyOf(study));
  } catch {
    // Nothing was kept.
  }
}

/** The same keys with values of the same kind. */
function isLike(found: unknown, usual: Draft): found is Draft {
  if (typeof found !== "object" || found === null) return false;
  const values = new Map<string, unknown>(Object.entries(found));
  return Object.entries(usual).every(([key, value]) => {
    const own = values.get(key);
    return typeof own === typeof value && Array.isArray(own) === Array.isArray(value) && own !== null;
  });
}
