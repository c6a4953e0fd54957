// What the portal is made from: the study, and what else is published of it.
import type { Language, Texts } from "#base/text";
import type { ReportInput } from "../report/report-input.ts";
import type { EditionChange } from "./compare-editions.ts";

/** A report, brief, deck or sheet, in every format it has. */
export interface Reading {
  readonly kind: "report" | "brief" | "slides" | "sheet" | "note";
  /** `REG`, a country code or a city id. */
  readonly subject: string;
  readonly language: Language;
  readonly title: string;
  /** Paths inside the output folder, by format. */
  readonly files: readonly { readonly format: string; readonly path: string }[];
}

export interface PortalTable {
  readonly name: string;
  readonly titles: Texts;
  /** How many. */
  readonly rows: number;
}

export interface PortalInput {
  readonly report: ReportInput;
  readonly languages: readonly Language[];
  readonly readings: readonly Reading[];
  /** Whether the finder of services lies beside the portal. */
  readonly hasFinder: boolean;
  /** Whether what became of the recommendations lies beside the portal. */
  readonly hasFollowUp: boolean;
  /** Whether there is a page of practices judged for the cities. */
  readonly hasWorked: boolean;
  /** Tables of the open data package; empty when none is made. */
  readonly tables: readonly PortalTable[];
  /** Against the last edition; undefined when this is the first. */
  readonly changes: readonly EditionChange[] | undefined;
  /** Of the last edition, ISO date. */
  readonly lastEdition: string | undefined;
}
