// The three findings that open a chapter: findings of the study first, then what the chapter's own figures and tables say.
import { joinMarks, type Mark } from "#base/mark";
import type { Block, Callout, Inline } from "../../document/document.ts";
import type { ReportContext } from "../report-context.ts";
import { isNeutral } from "../say/neutral-titles.ts";
import type { Attributes } from "../template/scope.ts";
import { findingsHere, headline, spread, withStop } from "./findings-part.ts";

const TITLE = {
  es: "Lo que muestra este capítulo",
  en: "What this chapter shows",
  fr: "Ce que montre ce chapitre",
};

interface Point {
  readonly children: readonly Inline[];
  readonly mark: Mark;
}

/** Composed after the rest of its chapter, from whose blocks it borrows. */
export function composeOpening(
  context: ReportContext,
  attributes: Attributes,
  blocks: readonly Block[],
): readonly Callout[] {
  const top = Number(attributes.top ?? "3");
  const own = attributes.kinds === undefined ? [] : spread(findingsHere(context, attributes), top);
  const points: readonly Point[] = [
    ...own.map((finding) => ({ children: headline(context, finding), mark: finding.mark })),
    ...borrowed(blocks),
  ].slice(0, top);
  if (points.length === 0) return [];
  return [
    {
      type: "callout",
      kind: "findings",
      title: TITLE[context.language],
      mark: joinMarks(points.map(({ mark }) => mark)),
      children: [{ type: "list", ordered: false, items: points.map(({ children }) => children) }],
    },
  ];
}

/** Titles of figures and tables are findings; a figure and the table of the same numbers count once. */
function borrowed(blocks: readonly Block[]): readonly Point[] {
  const titles = new Set<string>();
  return blocks.flatMap((block): readonly Point[] => {
    if ((block.type !== "figure" && block.type !== "table") || titles.has(block.title)) return [];
    if (isNeutral(block.title)) return [];
    titles.add(block.title);
    const text = `${withStop(block.title).slice(0, -1)} (`;
    return [
      {
        children: [
          { type: "text", text },
          { type: "reference", to: block.id },
          { type: "text", text: ")." },
        ],
        mark: block.mark,
      },
    ];
  });
}
