// A project of qualitative analysis as REFI-QDA exchanges it (QDA-XML 1.0, version 1.5 of the specification, 2019).
import type { XmlElement } from "./xml-element.ts";

export const PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0";
export const CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0";

export interface QdaFile {
  /** `Project`, or `CodeBook` of a codebook file. */
  readonly root: XmlElement;
  /** Bytes by name in the folder `sources` of the zip. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

export interface QdaCode {
  readonly guid: string;
  readonly name: string;
  readonly description: string;
  /** Guid; empty at the top. */
  readonly parent: string;
  readonly colour: string;
}

export interface QdaCoding {
  readonly source: string;
  /** Unicode code points. */
  readonly start: number;
  readonly end: number;
  /** Guid of the code. */
  readonly code: string;
  readonly user: string;
  readonly memo: string;
}

export interface QdaText {
  readonly guid: string;
  readonly name: string;
  readonly text: string;
}

/** What Tornaviaje takes out of a project; the rest stays in the file. */
export interface QdaContent {
  readonly name: string;
  /** Name by guid. */
  readonly users: ReadonlyMap<string, string>;
  readonly codes: readonly QdaCode[];
  readonly texts: readonly QdaText[];
  readonly codings: readonly QdaCoding[];
}
