// Above each table and figure: its name as a bookmark, the finding, the measure, and whether it is for demonstration.
import type { Mark } from "#base/mark";
import { docxGoal } from "./docx-goal.ts";
import type { DocxWriting } from "./docx-writing.ts";
import { paragraph, run, styled } from "./wordml.ts";

export interface Captioned {
  readonly id: string;
  /** `Cuadro 3`. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  /** Drawings carry their mark themselves. */
  readonly mark?: Mark;
}

export function docxCaption({ id, name, title, subtitle, mark }: Captioned, writing: DocxWriting): string {
  return [
    paragraph(docxGoal(id, run(name), writing), { style: "CaptionName" }),
    styled("Caption", title),
    subtitle === "" ? "" : styled("Subtitle2", subtitle),
    mark === "demonstration" ? styled("Mark", writing.words.demonstration) : "",
  ].join("");
}
