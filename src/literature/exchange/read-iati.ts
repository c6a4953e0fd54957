// IATI activities XML (2.0x) → activities. Read as it streams by: nothing of the tree is kept.
import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Issue } from "#base/issue";
import { notReadable } from "./exchange-issues.ts";
import { type BudgetLine, type IatiActivity, sumBudgets } from "./iati-activity.ts";
import { alpha3Of } from "./iati-countries.ts";

export interface ActivitiesReading {
  readonly activities: readonly IatiActivity[];
  readonly issues: readonly Issue[];
}

interface Building {
  readonly row: number;
  readonly currency: string;
  readonly texts: Map<string, string[]>;
  readonly dates: Map<string, string>;
  readonly budgets: BudgetLine[];
  status: string;
  address: string;
  budgetType: string;
  budgetPeriod: string;
  budgetCurrency: string;
}

interface State {
  readonly activities: IatiActivity[];
  readonly path: string[];
  building: Building | undefined;
  text: string;
  isForeign: boolean;
}

export function readIati(xml: string, file: string): ActivitiesReading {
  const state: State = { activities: [], path: [], building: undefined, text: "", isForeign: false };
  const parser = new SaxesParser();
  const issues: Issue[] = [];
  parser.on("error", () => {
    if (issues.length === 0) issues.push(notReadable(file, parser.line, "IATI XML"));
  });
  parser.on("opentag", (tag) => open(state, tag, parser.line));
  parser.on("text", (text) => {
    state.text += text;
  });
  parser.on("closetag", ({ name }) => {
    if (issues.length === 0) close(state, name);
  });
  parser.write(xml).close();
  const isEmpty = state.activities.length === 0 && issues.length === 0;
  return { activities: state.activities, issues: isEmpty ? [notReadable(file, 1, "IATI XML")] : issues };
}

function open(state: State, { name, attributes }: SaxesTagPlain, row: number): void {
  const value = (attribute: string) => attributes[attribute] ?? "";
  state.path.push(name);
  state.text = "";
  if (name === "iati-activity") state.building = newBuilding(row, value("default-currency"));
  const { building } = state;
  if (building === undefined) return;
  if (name === "narrative") state.isForeign = value("xml:lang") !== "" && value("xml:lang") !== "en";
  if (name === "activity-status") building.status = value("code");
  if (name === "activity-date") building.dates.set(value("type"), value("iso-date"));
  if (name === "recipient-country") add(building, "country", alpha3Of(value("code")));
  if (name === "document-link" && building.address === "") building.address = value("url");
  if (name === "budget") building.budgetType = value("type") || "1";
  if (name === "period-start") building.budgetPeriod = value("iso-date");
  if (name === "value") building.budgetCurrency = value("currency") || building.currency;
}

function newBuilding(row: number, currency: string): Building {
  return {
    ...{ row, currency, texts: new Map(), dates: new Map(), budgets: [], status: "", address: "" },
    ...{ budgetType: "1", budgetPeriod: "", budgetCurrency: currency },
  };
}

function add({ texts }: Building, name: string, text: string): void {
  if (text !== "") texts.set(name, [...(texts.get(name) ?? []), text]);
}

/** Parents of a narrative that we read. */
const NARRATED = ["title", "description", "reporting-org", "participating-org", "sector"];

function close(state: State, name: string): void {
  const { building, path } = state;
  const text = state.text.replace(/\s+/gu, " ").trim();
  path.pop();
  state.text = "";
  if (building === undefined) return;
  const parent = path.at(-1) ?? "";
  if (name === "iati-identifier" && parent === "iati-activity") add(building, "id", text);
  if (name === "narrative" && !state.isForeign && path.at(-2) === "iati-activity" && NARRATED.includes(parent))
    add(building, parent, text);
  if (name === "narrative" && !state.isForeign && parent === "name" && path.at(-2) === "location")
    add(building, "place", text);
  if (name === "value" && parent === "budget" && Number.isFinite(Number(text)))
    building.budgets.push({
      ...{ type: building.budgetType, period: building.budgetPeriod },
      ...{ currency: building.budgetCurrency, amount: Number(text) },
    });
  if (name !== "iati-activity") return;
  state.activities.push(finish(building));
  state.building = undefined;
}

/** Codelist ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
function finish({ row, texts, dates, budgets, status, address }: Building): IatiActivity {
  const all = (name: string) => [...new Set(texts.get(name) ?? [])];
  const first = (name: string) => texts.get(name)?.[0] ?? "";
  return {
    ...{ id: first("id"), reporter: first("reporting-org"), title: first("title"), description: first("description") },
    ...{
      status,
      address,
      row,
      start: dates.get("2") ?? dates.get("1") ?? "",
      end: dates.get("4") ?? dates.get("3") ?? "",
    },
    ...{
      countries: all("country"),
      places: all("place"),
      sectors: all("sector"),
      organisations: all("participating-org"),
    },
    budgets: sumBudgets(budgets),
  };
}
