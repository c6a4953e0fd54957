// Text and inline content as Typst source. Every foreign character stands in a string literal: nothing of it is ever markup.
import type { Inline } from "../../document/document.ts";
import { type DocumentPlan, referenceName } from "../../document/plan-document.ts";
import { dropForbidden } from "../../figure/draw-svg.ts";

/** A Typst string literal. */
export function typstString(text: string): string {
  const clean = dropForbidden(text).replace(/\r\n?/g, "\n");
  return `"${clean.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t")}"`;
}

/** Inline content as a Typst content block. */
export function typstContent(children: readonly Inline[], plan: DocumentPlan): string {
  return `[${children.map((child) => typstInline(child, plan)).join("")}]`;
}

function typstInline(inline: Inline, plan: DocumentPlan): string {
  switch (inline.type) {
    case "text":
    case "number":
      return `#${typstString(inline.text)}`;
    case "strong":
      return `#strong${typstContent(inline.children, plan)}`;
    case "emphasis":
      return `#emph${typstContent(inline.children, plan)}`;
    case "link":
      return inline.address === "" ? typstContent(inline.children, plan).slice(1, -1) : typstLink(inline, plan);
    case "note":
      return `#footnote${typstContent(inline.children, plan)}`;
    case "reference":
      return typstReference(inline.to, plan);
  }
}

function typstLink(inline: Extract<Inline, { type: "link" }>, plan: DocumentPlan): string {
  const target = inline.address.startsWith("#") ? inline.address.slice(1) : undefined;
  if (target === undefined) return `#link(${typstString(inline.address)})${typstContent(inline.children, plan)}`;
  return plan.names.has(target)
    ? `#link(label(${typstString(target)}))${typstContent(inline.children, plan)}`
    : typstContent(inline.children, plan).slice(1, -1);
}

function typstReference(to: string, plan: DocumentPlan): string {
  const name = typstString(referenceName(plan, to));
  return plan.names.has(to) ? `#link(label(${typstString(to)}))[#${name}]` : `#${name}`;
}
