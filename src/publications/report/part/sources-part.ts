// What the report rests on: publishers with addresses, and the literature that was read.

import type { Reference } from "#literature/reference";
import type { Block, Inline } from "../../document/document.ts";
import { isRegional, type ReportContext } from "../report-context.ts";
import type { Attributes } from "../template/scope.ts";

/** Everything cited before this point, by publisher. */
export function sourceList(context: ReportContext): readonly Block[] {
  const items = context.sources.list().map(({ publisher, title, address }): readonly Inline[] => {
    const words = [publisher, title].filter((part) => part !== "").join(". ");
    const name = words === "" ? hostOf(address) : words;
    if (address === "") return [{ type: "text", text: name }];
    return [
      { type: "text", text: `${name}. ` },
      { type: "link", address, children: [{ type: "text", text: shorten(address) }] },
    ];
  });
  return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
}

function hostOf(address: string): string {
  return /^[a-z]+:\/\/([^/]+)/i.exec(address)?.[1] ?? address;
}

/** Addresses are printed without scheme, and cut where nobody would type them: the link keeps the whole. */
function shorten(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  return bare.length > 90 ? `${bare.slice(0, 88)}…` : bare;
}

/** Works that speak of the place, or in the region of its countries; evaluations and reviews first. */
export function referenceList(context: ReportContext, attributes: Attributes): readonly Block[] {
  const own = isRegional(context) ? context.input.study.countries.map(({ code }) => code) : [context.place];
  const rank = ["evaluation", "review", "comparison", "count", "story", "guidance"];
  const chosen = context.input.references
    .filter(({ countries }) => countries.some((country) => own.includes(country)))
    .toSorted(
      (a, b) =>
        rank.indexOf(a.evidenceKind) - rank.indexOf(b.evidenceKind) ||
        (b.year ?? 0) - (a.year ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, Number(attributes.top ?? "25"));
  return chosen.length === 0 ? [] : [{ type: "list", ordered: false, items: chosen.map(sayReference) }];
}

function sayReference({ authors, year, title, container, address, doi }: Reference): readonly Inline[] {
  const who = authors.length > 3 ? `${authors.slice(0, 3).join("; ")} et al.` : authors.join("; ");
  const when = year === undefined ? "" : ` (${year})`;
  const link = address === "" && doi !== "" ? `https://doi.org/${doi}` : address;
  const rest: readonly Inline[] =
    link === ""
      ? []
      : [
          { type: "text", text: " " },
          { type: "link", address: link, children: [{ type: "text", text: shorten(link) }] },
        ];
  return [
    { type: "text", text: `${who}${when}${who === "" ? "" : ". "}` },
    { type: "emphasis", children: [{ type: "text", text: title }] },
    { type: "text", text: container === "" ? "." : `. ${container}.` },
    ...rest,
  ];
}
