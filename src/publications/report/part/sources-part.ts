// What the report rests on: publishers with addresses, and the literature that was read.

import { groupBy } from "#base/group-by";
import type { Reference } from "#literature/reference";
import type { Block, Inline } from "../../document/document.ts";
import { isRegional, type ReportContext } from "../report-context.ts";
import type { CitedSource } from "../source-list.ts";
import type { Attributes } from "../template/scope.ts";

/** Everything cited before this point, by publisher. Many files of one publisher in one place are one line. */
export function sourceList(context: ReportContext): readonly Block[] {
  const sources = context.sources.list();
  const places = groupBy(sources, ({ publisher, address }) => `${publisher} ${hostOf(address)}`);
  const [many, few] = [[...places.values()].filter(isMany), [...places.values()].filter((one) => !isMany(one)).flat()];
  const works = groupBy(few, ({ publisher, title, address }) => (title === "" ? address : `${publisher} ${title}`));
  const rank = (group: readonly CitedSource[]) => (group[0] === undefined ? -1 : sources.indexOf(group[0]));
  const sorted = [...many, ...works.values()].toSorted((a, b) => rank(a) - rank(b));
  const items = sorted.map((one) => (isMany(one) ? sayTogether(context, one) : saySource(one)));
  return items.length === 0 ? [] : [{ type: "list", ordered: false, items }];
}

function isMany(sources: readonly CitedSource[]): boolean {
  return sources.length > 3;
}

/** One work with every address it was found at. */
function saySource(sources: readonly CitedSource[]): readonly Inline[] {
  const [first] = sources;
  const words = [first?.publisher ?? "", first?.title ?? ""].filter((part) => part !== "").join(". ");
  const name = words === "" ? hostOf(first?.address ?? "") : words;
  const links = sources
    .filter(({ address }) => address !== "")
    .flatMap(({ address }, index): readonly Inline[] => [
      { type: "text", text: index === 0 ? ". " : " · " },
      { type: "link", address, children: [{ type: "text", text: shorten(address) }] },
    ]);
  return [{ type: "text", text: name }, ...links];
}

const DOCUMENTS = { es: "documentos", en: "documents", fr: "documents" };

/** "ILO. github.com/open-numbers/… (24 documents: 1, 2, 3 …)": each number is a link. */
function sayTogether({ language }: ReportContext, sources: readonly CitedSource[]): readonly Inline[] {
  const [first] = sources;
  const shared = sharedPath(sources.map(({ address }) => bare(address)));
  const colon = language === "fr" ? " : " : ": ";
  const links = sources.flatMap(({ address }, index): readonly Inline[] => [
    ...(index === 0 ? [] : [{ type: "text" as const, text: ", " }]),
    { type: "link", address, children: [{ type: "text", text: String(index + 1) }] },
  ]);
  const lead = [first?.publisher ?? "", shared].filter((part) => part !== "").join(". ");
  return [
    { type: "text", text: `${lead} (${sources.length} ${DOCUMENTS[language]}${colon}` },
    ...links,
    { type: "text", text: ")" },
  ];
}

/** What all addresses begin with, up to a slash. */
function sharedPath([first = "", ...others]: readonly string[]): string {
  let end = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end -= 1;
  const slash = first.slice(0, end).lastIndexOf("/");
  return shorten(slash === -1 ? first.slice(0, end) : `${first.slice(0, slash)}/…`);
}

function bare(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
}

function hostOf(address: string): string {
  return /^[a-z]+:\/\/([^/]+)/i.exec(address)?.[1] ?? address;
}

/** Addresses are printed without scheme, and cut where nobody would type them: the link keeps the whole. */
function shorten(address: string): string {
  const short = bare(address);
  return short.length > 90 ? `${short.slice(0, 88)}…` : short;
}

/** Works that speak of the place, or in the region of its countries; evaluations and reviews first. */
export function referenceList(context: ReportContext, attributes: Attributes): readonly Block[] {
  const own = isRegional(context) ? context.input.study.countries.map(({ code }) => code) : [context.place];
  const rank = ["evaluation", "review", "comparison", "count", "story", "guidance", "unjudged"];
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
  const work: Inline = { type: "emphasis", children: [{ type: "text", text: title }] };
  const head: readonly Inline[] =
    who === "" ? [work, { type: "text", text: when }] : [{ type: "text", text: `${who}${when}. ` }, work];
  return [...head, { type: "text", text: container === "" ? "." : `. ${container}.` }, ...rest];
}
