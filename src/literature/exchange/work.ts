// A work as reference managers exchange it, before anybody has judged it. Texts are empty where nothing is known.
import type { EvidenceKind, Seen } from "../literature-codes.ts";

export interface Work {
  /** Empty until the list gives one. */
  readonly id: string;
  /** One of WORK_TYPES. */
  readonly type: string;
  /** "Surname, Given" where the source tells them apart; names of bodies as they are. */
  readonly authors: readonly string[];
  readonly year?: number;
  readonly title: string;
  /** Journal, book or publisher. */
  readonly container: string;
  readonly volume: string;
  readonly number: string;
  readonly pages: string;
  /** Without address: `10.1000/182`. */
  readonly doi: string;
  readonly address: string;
  readonly language: string;
  /** ISO alpha-3 codes. */
  readonly countries: readonly string[];
  readonly programme: string;
  readonly methods: string;
  readonly evidenceKind: EvidenceKind;
  readonly levels: readonly string[];
  readonly dimensions: readonly string[];
  readonly keywords: readonly string[];
  readonly abstract: string;
  readonly lesson: string;
  /** What the work itself says of its limits. */
  readonly limits: string;
  readonly note: string;
  readonly seen: Seen;
  /** Line or row of the source where it begins. */
  readonly row: number;
}

export const NO_WORK: Work = {
  ...{ id: "", type: "report", authors: [], title: "", container: "", volume: "", number: "", pages: "", doi: "" },
  ...{ address: "", language: "", countries: [], programme: "", methods: "", evidenceKind: "unjudged" },
  ...{
    levels: [],
    dimensions: [],
    keywords: [],
    abstract: "",
    lesson: "",
    limits: "",
    note: "",
    seen: "citation",
    row: 0,
  },
};

/** Without `https://doi.org/`, in small letters; empty when it is none. */
export function doiOf(text: string): string {
  return (
    /10\.\d{4,9}\/\S+/u
      .exec(text.trim())?.[0]
      .replace(/[.,;]$/u, "")
      .toLowerCase() ?? ""
  );
}

/** The first four digits that can be a year. */
export function yearOf(text: string): number | undefined {
  const year = Number(/(?:^|\D)((?:1[89]|20)\d\d)(?:\D|$)/u.exec(text)?.[1]);
  return Number.isInteger(year) && year > 0 ? year : undefined;
}
