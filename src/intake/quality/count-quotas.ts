// What is done against what is wanted, per quota: of a city, of women or men, and of any answers that the study names.
import type { Quota, QuotaAnswer } from "#study/fieldwork-plan";
import type { CheckGround, FieldRecord } from "./field-record.ts";

export interface QuotaCell {
  /** Empty: every city. */
  readonly city: string;
  /** Empty: women and men together. */
  readonly sex: string;
  /** What is asked of the answers, as a reader sees it; empty: nothing. */
  readonly among: string;
  readonly wanted: number;
  readonly done: number;
}

/** `complete`: refusals fill no quota. */
export function countQuotas(complete: readonly FieldRecord[], { plan }: CheckGround): readonly QuotaCell[] {
  return plan.quotas.map((quota) => ({
    city: quota.city ?? "",
    sex: quota.sex ?? "",
    among: (quota.among ?? []).map(wordsOf).join("; "),
    wanted: quota.wanted,
    done: complete.filter((record) => fits(record, quota)).length,
  }));
}

function fits({ city, sex, answers }: FieldRecord, quota: Quota): boolean {
  if (quota.city !== undefined && quota.city !== city) return false;
  if (quota.sex !== undefined && quota.sex !== sex) return false;
  return (quota.among ?? []).every((each) => fitsAnswer(answers.get(each.question) ?? "", each));
}

/** Of several choices one is enough; no answer fits no quota. */
function fitsAnswer(answer: string, { codes, from, to }: QuotaAnswer): boolean {
  if (answer === "") return false;
  if (codes !== undefined && !answer.split(" ").some((code) => codes.includes(code))) return false;
  if (from === undefined && to === undefined) return true;
  const value = Number(answer);
  return !Number.isNaN(value) && value >= (from ?? -Infinity) && value <= (to ?? Infinity);
}

function wordsOf({ question, codes, from, to }: QuotaAnswer): string {
  const range = from === undefined && to === undefined ? [] : [`${from ?? ""}–${to ?? ""}`];
  return `${question}: ${[...(codes ?? []), ...range].join(", ")}`;
}
