// One work of the literature on reintegration programmes.
import type { EvidenceKind, Seen } from "./literature-codes.ts";

export interface Reference {
  readonly id: string;
  readonly type: string;
  readonly authors: readonly string[];
  readonly year?: number;
  readonly title: string;
  readonly container: string;
  readonly doi: string;
  readonly address: string;
  readonly language: string;
  readonly countries: readonly string[];
  readonly programme: string;
  readonly methods: string;
  readonly evidenceKind: EvidenceKind;
  readonly levels: readonly string[];
  readonly dimensions: readonly string[];
  readonly targetGroup: string;
  readonly findings: readonly string[];
  readonly lesson: string;
  readonly limits: string;
  /** How much of the text the findings rest on. */
  readonly seen: Seen;
  /** What the work says of itself; empty where only the findings were noted. */
  readonly abstract: string;
  readonly keywords: readonly string[];
  readonly row: number;
}
