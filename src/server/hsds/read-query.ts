// The parameters of the HSDS API, by the names of the standard.
import { isIsoDate } from "#base/iso-date";
import type { ApiQuestion } from "#workbench/services/hsds-api";
import { MOST_PER_PAGE, PARAMETERS } from "./parameters.ts";
import { hsdsParameterComesOnce, hsdsParameterIsUnfit, hsdsParameterIsUnknown } from "./problems.ts";

export interface ReadQuery {
  readonly question: ApiQuestion;
  /** From 1. */
  readonly page: number;
  readonly perPage: number;
  readonly format: "json" | "ndjson";
}

const PER_PAGE = 50;

/** Throws `server/hsds-parameter-is-unfit`, `server/hsds-parameter-is-unknown`, `server/hsds-parameter-comes-once`. */
export function readQuery(raw: unknown): ReadQuery {
  const given = new Map(
    Object.entries(typeof raw === "object" && raw !== null ? raw : {}).map(([name, value]) => [
      name,
      onlyValue(name, value),
    ]),
  );
  return {
    question: {
      search: given.get("search"),
      taxonomyTermId: given.get("taxonomy_term_id"),
      taxonomyId: given.get("taxonomy_id"),
      organizationId: given.get("organization_id"),
      modifiedAfter: momentIn(given),
      full: yesIn(given, "full"),
      fullService: yesIn(given, "full_service"),
      minimal: yesIn(given, "minimal"),
      postcode: given.get("postcode"),
      proximityMetres: metresIn(given),
      parentId: given.get("parent_id"),
      topOnly: yesIn(given, "top_only"),
    },
    page: numberIn(given, "page", { otherwise: 1, most: 1_000_000 }),
    perPage: numberIn(given, "per_page", { otherwise: PER_PAGE, most: MOST_PER_PAGE }),
    format: formatIn(given),
  };
}

/** The OpenAPI file of HSDS gives every parameter one value: to take one of several would answer what nobody asked. */
function onlyValue(name: string, value: unknown): string {
  if (!Object.hasOwn(PARAMETERS, name)) throw hsdsParameterIsUnknown(name, Object.keys(PARAMETERS));
  if (Array.isArray(value)) throw hsdsParameterComesOnce(name);
  return String(value);
}

type Given = ReadonlyMap<string, string>;

const TIME = /^(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[ +-]\d{2}:?\d{2})?)?$/;

/** A day, or a moment of it; a plus sign that was not encoded arrives as a space. */
function momentIn(given: Given): string | undefined {
  const text = given.get("modified_after");
  if (text === undefined) return undefined;
  if (!isIsoDate(text.slice(0, 10), "day") || !TIME.test(text.slice(10)))
    throw hsdsParameterIsUnfit("modified_after", text);
  return text;
}

/** Needs a postcode: the distance is counted from its centre. */
function metresIn(given: Given): number | undefined {
  const text = given.get("proximity");
  if (text === undefined) return undefined;
  if (!/^\d{1,7}(?:\.\d+)?$/.test(text) || given.get("postcode") === undefined)
    throw hsdsParameterIsUnfit("proximity", text);
  return Number(text);
}

function yesIn(given: Given, name: string): boolean | undefined {
  const text = given.get(name);
  if (text === undefined) return undefined;
  if (/^(?:true|1|)$/i.test(text)) return true;
  if (/^(?:false|0)$/i.test(text)) return false;
  throw hsdsParameterIsUnfit(name, text);
}

function numberIn(given: Given, name: string, { otherwise, most }: { otherwise: number; most: number }): number {
  const text = given.get(name);
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!/^\d{1,9}$/.test(text) || value < 1) throw hsdsParameterIsUnfit(name, text);
  return Math.min(value, most);
}

function formatIn(given: Given): ReadQuery["format"] {
  const text = given.get("format") ?? "json";
  if (text !== "json" && text !== "ndjson") throw hsdsParameterIsUnfit("format", text);
  return text;
}
