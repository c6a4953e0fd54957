// What the address asks for. What it leaves open is the first that fits; what does not fit together gives way.
import type { Indicator } from "../../api/evidence-shapes.ts";
import type { StudyHead } from "../../api/study-shapes.ts";
import type { Wishes } from "../../route.ts";

export const USUAL = { indicator: "", table: "", role: "", places: "REG", by: "sex", kind: "chart" };

/** In place of an indicator: everything of the subject, in one place. */
export const WHOLE_SUBJECT = "*";

export interface Question {
  readonly table: string;
  readonly role: string;
  /** Those of the table, and of the table and role. */
  readonly ofTable: readonly Indicator[];
  readonly ofRole: readonly Indicator[];
  /** Undefined: the whole subject. */
  readonly indicator: Indicator | undefined;
  /** `REG`, a country, `cities` or a city; where one place is asked about, no `cities`. */
  readonly places: string;
  /** One place is asked about, not several compared. */
  readonly isOfOnePlace: boolean;
  readonly by: "sex" | "all";
  readonly kind: "chart" | "map" | "cascade";
}

export function readQuestion(all: readonly Indicator[], wishes: Wishes, head: StudyHead | undefined): Question {
  const named = all.find(({ id }) => id === wishes.indicator);
  const table = named?.table ?? (all.some((one) => one.table === wishes.table) ? wishes.table : all[0]?.table) ?? "";
  const ofTable = all.filter((one) => one.table === table);
  const role = named?.role ?? (ofTable.some((one) => one.role === wishes.role) ? wishes.role : ofTable[0]?.role) ?? "";
  const ofRole = ofTable.filter((one) => one.role === role);
  const isWhole = wishes.indicator === WHOLE_SUBJECT;
  const indicator = isWhole ? undefined : (named ?? ofRole[0]);
  const kind = kindsOf(indicator).find((one) => one === wishes.kind) ?? "chart";
  const isOfOnePlace = isWhole || kind === "cascade";
  return {
    ...{ table, role, ofTable, ofRole, indicator, kind, isOfOnePlace },
    places: readPlaces(wishes.places ?? "REG", { isOfOnePlace, isMap: kind === "map" }, head),
    by: kind === "map" || wishes.by === "all" ? "all" : "sex",
  };
}

/** A map shows cities: of the country of a city that was asked about, of all where the study was. */
function readPlaces(
  wished: string,
  { isOfOnePlace, isMap }: { readonly isOfOnePlace: boolean; readonly isMap: boolean },
  head: StudyHead | undefined,
): string {
  if (isOfOnePlace) return wished === "cities" ? "REG" : wished;
  if (!isMap) return wished;
  if (wished === "REG") return "cities";
  return head?.cities.find(({ id }) => id === wished)?.country ?? wished;
}

/** The way from need to use is of a kind of service, and a whole subject on no map. */
export function kindsOf(indicator: Indicator | undefined): readonly Question["kind"][] {
  if (indicator === undefined) return ["chart"];
  return indicator.serviceKind === undefined ? ["chart", "map"] : ["chart", "map", "cascade"];
}
