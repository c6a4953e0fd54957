// What is known while a survey sheet is read from top to bottom.
import type { Issue, Place } from "#base/issue";
import { type FormRow, groupOf, textOf } from "../xform/entry.ts";
import type { Choice, FormNode, OsmTag } from "../xform/form-node.ts";
import type { FormSheet } from "./read-form-sheet.ts";
import type { Block } from "./type-cell.ts";

export interface SurveyWalk {
  readonly sheet: FormSheet;
  readonly choices: Map<string, Choice[]>;
  readonly externalLists: ReadonlySet<string> | undefined;
  readonly osmTags: ReadonlyMap<string, readonly OsmTag[]>;
  readonly rootName: string;
  readonly addsNone: boolean;
  readonly issues: Issue[];
  /** What stands in `meta`: audit. */
  readonly meta: FormNode[];
  /** Settings that old forms write as rows of the survey sheet: `set form title`. */
  readonly settings: Map<string, string>;
  readonly repeatNames: Set<string>;
  readonly open: OpenBlock[];
  /** Inside a group with the appearance table-list: true until its first select gives the list. */
  tableList: string | true | undefined;
  /** Rows that use or_other: remarked on when the form has translations. */
  readonly otherRows: number[];
}

export interface OpenBlock {
  readonly block: Block | "form";
  readonly row: number;
  readonly children: FormNode[];
  /** Names in this block, in small letters, with the row and spelling of the first. */
  readonly names: Map<string, { readonly name: string; readonly row: number }>;
  /** For a loop: the list whose choices it repeats over, and what the loop itself is. */
  readonly loop?: { readonly list: string; readonly group: FormNode };
}

export function openBlock(block: OpenBlock["block"], row: number, children: FormNode[]): OpenBlock {
  return { block, row, children, names: new Map() };
}

/** The block that rows are put into; the form itself is never closed. */
export function current(walk: SurveyWalk): OpenBlock {
  return walk.open[walk.open.length - 1] ?? openBlock("form", 1, []);
}

export function isInRepeat(walk: SurveyWalk): boolean {
  return walk.open.some(({ block }) => block === "repeat");
}

export function placeOfRow(walk: SurveyWalk, { row }: Pick<FormRow, "row">, column: string): Place {
  return { file: walk.sheet.file, sheet: walk.sheet.name, row, column };
}

/** A row together with the name that stands for it. */
export interface NamedRow {
  readonly row: FormRow;
  readonly name: string;
}

/** Text of an attribute of the body: appearance, count. */
export function controlOf({ entries }: FormRow, name: string): string {
  return textOf(groupOf(entries, "control"), name);
}
