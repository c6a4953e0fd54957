// How closely a study works with a stakeholder: influence × interest (Mendelow 1991; the power–interest grid).
import type { Texts } from "#base/text";
import type { Grade, Stakeholder } from "#findings/stakeholder";

export type Engagement = "work-closely" | "keep-satisfied" | "keep-informed" | "observe" | "to-be-judged";

/** A medium grade counts as high: asked once too often is mended sooner than never asked. */
export function engagementOf({ influence, interest }: Pick<Stakeholder, "influence" | "interest">): Engagement {
  if (influence === undefined || interest === undefined) return "to-be-judged";
  if (isHigh(influence)) return isHigh(interest) ? "work-closely" : "keep-satisfied";
  return isHigh(interest) ? "keep-informed" : "observe";
}

function isHigh(grade: Grade): boolean {
  return grade !== "low";
}

export const ENGAGEMENT_WORDS: Readonly<Record<Engagement, Texts>> = {
  "work-closely": { es: "trabajar de cerca", en: "work closely", fr: "travailler de près" },
  "keep-satisfied": { es: "mantener de su lado", en: "keep satisfied", fr: "garder son appui" },
  "keep-informed": { es: "mantener informada", en: "keep informed", fr: "tenir informée" },
  observe: { es: "observar", en: "observe", fr: "observer" },
  "to-be-judged": { es: "por valorar", en: "to be judged", fr: "à évaluer" },
};
