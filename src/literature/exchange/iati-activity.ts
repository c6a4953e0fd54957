// An activity that a funder or agency has published in the standard of the International Aid Transparency Initiative (2.03).
import { NO_WORK, type Work } from "./work.ts";

export interface IatiMoney {
  readonly currency: string;
  readonly amount: number;
}

export interface IatiActivity {
  readonly id: string;
  readonly reporter: string;
  readonly title: string;
  readonly description: string;
  /** Codelist ActivityStatus: 1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended. */
  readonly status: string;
  /** ISO dates; planned where nothing happened yet. Empty where unknown. */
  readonly start: string;
  readonly end: string;
  /** ISO alpha-3. */
  readonly countries: readonly string[];
  readonly places: readonly string[];
  readonly sectors: readonly string[];
  readonly organisations: readonly string[];
  /** Sum of the budgets per currency; revised budgets replace original ones of the same period. */
  readonly budgets: readonly IatiMoney[];
  readonly address: string;
  readonly row: number;
}

const STATUS = ["", "pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended"];

/** The programme as one more reference: what its publisher says of it, which is no evidence that it works. */
export function workOfActivity(activity: IatiActivity): Work {
  const { id, reporter, title, description, start, end, countries, budgets, sectors, places, row } = activity;
  const year = Number(start.slice(0, 4));
  const facts = [
    `IATI ${id}`,
    STATUS[Number(activity.status)] ?? "",
    start === "" && end === "" ? "" : `${start || "?"} – ${end || "?"}`,
    ...budgets.map(({ currency, amount }) => `budget ${currency} ${amount.toFixed(2)}`),
    places.length === 0 ? "" : `places: ${places.slice(0, 12).join(", ")}${places.length > 12 ? " …" : ""}`,
  ];
  return {
    ...NO_WORK,
    ...{
      id,
      type: "programme",
      authors: reporter === "" ? [] : [reporter],
      title,
      container: reporter,
      programme: title,
    },
    ...(year > 0 ? { year } : {}),
    ...{ countries, keywords: sectors, abstract: description, address: activity.address, row },
    note: facts.filter((fact) => fact !== "").join("; "),
    seen: description === "" ? "citation" : "abstract",
  };
}

export interface BudgetLine extends IatiMoney {
  /** Codelist BudgetType: 1 original, 2 revised. */
  readonly type: string;
  readonly period: string;
}

export function sumBudgets(lines: readonly BudgetLine[]): readonly IatiMoney[] {
  const revised = new Set(lines.filter(({ type }) => type === "2").map(({ period }) => period));
  const sums = new Map<string, number>();
  for (const { type, period, currency, amount } of lines)
    if (type === "2" || !revised.has(period)) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ currency, amount }));
}
