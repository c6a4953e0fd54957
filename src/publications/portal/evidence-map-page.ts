// The evidence gap map as one page that needs nothing else. Without script it is a table with links to its works; with it, works
// can be filtered by country, group and kind of evidence, and the numbers follow.
import { joinMarks } from "#base/mark";
import type { Language } from "#base/text";
import { cellsOfMap, type MapCell, type MapEntry, type MapPlan, TARGET_GROUPS } from "#literature/map/evidence-map";
import type { Reference } from "#literature/reference";
import { EVIDENCE_WORDS, KINDS_BY_STRENGTH } from "../report/say/evidence-words.ts";
import { escapeHtml } from "./escape-html.ts";
import { EVIDENCE_MAP_SCRIPT } from "./evidence-map-assets.ts";
import { EVIDENCE_MAP_WORDS } from "./evidence-map-words.ts";
import { PORTAL_WORDS } from "./portal-words.ts";
import { choiceOf, standAlonePage } from "./stand-alone-page.ts";

export interface EvidenceMapInput {
  readonly plan: MapPlan;
  readonly entries: readonly MapEntry[];
  /** By id. */
  readonly works: ReadonlyMap<string, Reference>;
  readonly language: Language;
  /** Of the study. */
  readonly title: string;
  /** Absent: the page stands alone. */
  readonly portal?: MapPortal;
}

/** Where the page stands in a portal; addresses are relative to it. */
export interface MapPortal {
  readonly home: string;
  readonly practices: string;
  readonly editions: readonly { readonly language: Language; readonly address: string }[];
}

export function evidenceMapPage(input: EvidenceMapInput): string {
  const { language, entries, title } = input;
  const words = EVIDENCE_MAP_WORDS[language];
  const isInvented = joinMarks(entries.map(({ mark }) => mark)) === "demonstration";
  return standAlonePage({
    language,
    titles: [words.title, title],
    lead: words.lead,
    top: `${waysBack(input)}${isInvented ? `<aside class="mark">${words.demonstration}</aside>` : ""}`,
    body: `${filters(input)}<p id="told" aria-live="polite">${worksShown(input)}</p>
<div class="wide" tabindex="0" role="region" aria-label="${words.title}">${table(input)}</div>
<p class="key">${KINDS_BY_STRENGTH.map((kind) => `<span class="one"><span class="bubble ${kind}"></span> ${EVIDENCE_WORDS[kind][language]}</span>`).join(" ")}</p>
<h2>${words.works}</h2>${lists(input)}`,
    script: EVIDENCE_MAP_SCRIPT,
  });
}

/** To the start, to the practices, and to the same page in other languages; nothing where the page stands alone. */
export function waysBack({ portal, title, language }: Pick<EvidenceMapInput, "portal" | "title" | "language">): string {
  if (portal === undefined) return "";
  const words = PORTAL_WORDS[language];
  const editions = portal.editions.map((edition) => {
    const { ownName } = PORTAL_WORDS[edition.language];
    return edition.language === language
      ? `<span aria-current="true">${ownName}</span>`
      : `<a href="${escapeHtml(edition.address)}" lang="${edition.language}" hreflang="${edition.language}">${ownName}</a>`;
  });
  return `<header class="ways"><nav aria-label="${words.topics}"><a class="brand" href="${escapeHtml(portal.home)}">${escapeHtml(title)}</a> <a href="${escapeHtml(portal.practices)}">${words.labels.practices}</a></nav><nav aria-label="${words.languages}">${editions.join(" ")}</nav></header>`;
}

function worksShown({ entries, language }: EvidenceMapInput): string {
  return escapeHtml(`${new Set(entries.map(({ reference }) => reference)).size} ${EVIDENCE_MAP_WORDS[language].told}`);
}

function filters({ entries, language }: EvidenceMapInput): string {
  const words = EVIDENCE_MAP_WORDS[language];
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "code" });
  const countries = [...new Set(entries.flatMap(({ countries: codes }) => codes))]
    .map((code) => [code, countryName(names, code)] as const)
    .toSorted((a, b) => a[1].localeCompare(b[1], language));
  const groups = TARGET_GROUPS.map((group) => [group, words.groups[group]] as const);
  const kinds = KINDS_BY_STRENGTH.map((kind) => [kind, EVIDENCE_WORDS[kind][language]] as const);
  const choices = [
    choiceOf("country", words.country, [words.every, ...countries]),
    choiceOf("group", words.group, [words.every, ...groups]),
    choiceOf("kind", words.kind, [words.every, ...kinds]),
  ];
  return `<form id="filters" hidden data-told="${escapeHtml(words.told)}">${choices.join("")}</form>`;
}

/** The platform names regions by two letters alone; other codes stay as they are. */
function countryName(names: Intl.DisplayNames, code: string): string {
  const two = TWO_LETTERS[code];
  return two === undefined ? code : (names.of(two) ?? code);
}

const TWO_LETTERS: Readonly<Record<string, string>> = {
  ...{ SLV: "SV", GTM: "GT", HND: "HN", MEX: "MX", USA: "US", NIC: "NI", CRI: "CR", PAN: "PA", ECU: "EC", COL: "CO" },
  ...{ ETH: "ET", SOM: "SO", SDN: "SD", SEN: "SN", GIN: "GN", MAR: "MA", NGA: "NG", GMB: "GM", GHA: "GH", AFG: "AF" },
  ...{ IRQ: "IQ", NPL: "NP", BGD: "BD", PHL: "PH", LKA: "LK", ALB: "AL", XKX: "XK", SRB: "RS", GEO: "GE", ARM: "AM" },
  ...{ HTI: "HT", JAM: "JM", MLI: "ML", CMR: "CM", CIV: "CI", NER: "NE", BRA: "BR", PER: "PE", BOL: "BO", IND: "IN" },
};

function table({ plan, entries, language }: EvidenceMapInput): string {
  const cells = new Map(cellsOfMap(plan, entries).map((cell) => [`${cell.intervention}|${cell.outcome}`, cell]));
  const head = plan.outcomes.map(({ names }) => `<th scope="col">${escapeHtml(names[language])}</th>`).join("");
  const rows = plan.interventions.map(({ code, names }) => {
    const boxes = plan.outcomes.map((outcome) => box(cells.get(`${code}|${outcome.code}`), language)).join("");
    return `<tr><th scope="row">${escapeHtml(names[language])}</th>${boxes}</tr>`;
  });
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

function box(cell: MapCell | undefined, language: Language): string {
  if (cell === undefined || cell.works === 0) return "<td></td>";
  const id = `${cell.intervention}-${cell.outcome}`;
  return `<td><a href="#${id}" data-cell="${id}">${bubblesOf(cell, language)}</a></td>`;
}

function bubblesOf({ kinds }: MapCell, language: Language): string {
  const bubbles = KINDS_BY_STRENGTH.map((kind) => {
    const works = kinds.get(kind) ?? 0;
    const name = EVIDENCE_WORDS[kind][language];
    return `<span class="bubble ${kind}" data-kind="${kind}" title="${name}" style="--n:${works}"${works === 0 ? " hidden" : ""}><span class="n">${works}</span><span class="unseen"> ${name}. </span></span>`;
  });
  return bubbles.join("");
}

/** Row by row, closed until somebody asks: on a phone they are the map. */
function lists(input: EvidenceMapInput): string {
  const cells = cellsOfMap(input.plan, input.entries);
  return input.plan.interventions
    .map((row) => {
      const own = input.entries.filter(({ intervention }) => intervention === row.code);
      const crossings = input.plan.outcomes.map((column) => crossing(input, cells, [row, column])).join("");
      return own.length === 0 ? emptyRow(row, input.language) : fullRow(input, row, { own, crossings });
    })
    .join("");
}

type Line = MapPlan["interventions"][number] | MapPlan["outcomes"][number];

function emptyRow({ names }: Line, language: Language): string {
  return `<p class="row empty">${escapeHtml(names[language])} <span class="sum">${sayWorks(0, language)}</span></p>`;
}

function fullRow(
  { plan, language }: EvidenceMapInput,
  row: Line,
  { own, crossings }: { readonly own: readonly MapEntry[]; readonly crossings: string },
): string {
  const works = new Set(own.map(({ reference }) => reference)).size;
  const gaps = plan.outcomes.filter(({ code }) => !own.some(({ outcome }) => outcome === code));
  const names = new Intl.ListFormat(language).format(gaps.map((gap) => gap.names[language]));
  const told =
    gaps.length === 0 ? "" : `<p class="gaps">${EVIDENCE_MAP_WORDS[language].gaps} ${escapeHtml(names)}.</p>`;
  return `<details class="row"><summary><h3>${escapeHtml(row.names[language])}</h3><span class="sum">${sayWorks(works, language)}</span></summary>${crossings}${told}</details>`;
}

/** The script counts again what the filters leave. */
function sayWorks(works: number, language: Language): string {
  const { one, other } = EVIDENCE_MAP_WORDS[language].count;
  const isOne = new Intl.PluralRules(language).select(works) === "one";
  return `<span class="n">${works}</span> <span data-one="${one}" data-other="${other}">${isOne ? one : other}</span>`;
}

function crossing(
  { entries, works, language }: EvidenceMapInput,
  cells: readonly MapCell[],
  [row, column]: readonly [Line, Line],
): string {
  const here = entries.filter(({ intervention, outcome }) => intervention === row.code && outcome === column.code);
  const cell = cells.find(({ intervention, outcome }) => intervention === row.code && outcome === column.code);
  if (cell === undefined || here.length === 0) return "";
  const id = `${row.code}-${column.code}`;
  const items = here.map((entry) => item(entry, works.get(entry.reference), language));
  return `<details class="crossing"><summary><h4>${escapeHtml(column.names[language])}</h4><span class="bubbles" data-cell="${id}">${bubblesOf(cell, language)}</span></summary><section id="${id}"><ul>${items.join("")}</ul></section></details>`;
}

function item(entry: MapEntry, work: Reference | undefined, language: Language): string {
  const words = EVIDENCE_MAP_WORDS[language];
  const { reference, evidenceKind, countries, groups, seen, by } = entry;
  const name = escapeHtml(work?.title ?? reference);
  const safe = /^https?:/u.test(work?.address ?? "")
    ? `<a href="${escapeHtml(work?.address ?? "")}">${name}</a>`
    : name;
  const who = [(work?.authors ?? []).slice(0, 3).join("; "), work?.year ?? ""].filter((part) => part !== "").join(", ");
  const ground = [
    EVIDENCE_WORDS[evidenceKind][language],
    words.seen[seen],
    ...(by === "words" ? [words.byWords] : []),
    ...directionsOf(entry, language),
  ].join(" · ");
  return `<li data-kind="${evidenceKind}" data-work="${escapeHtml(reference)}" data-countries="${escapeHtml(countries.join(" "))}" data-groups="${groups.join(" ")}">${safe}<br><small>${escapeHtml(who)}${who === "" ? "" : " · "}${ground}</small></li>`;
}

/** An unclear direction says why; the same said of two statements is said once. */
function directionsOf({ directions = [] }: MapEntry, language: Language): readonly string[] {
  const words = EVIDENCE_MAP_WORDS[language];
  const colon = language === "fr" ? "\u00a0: " : ": ";
  const said = directions.map(({ direction, unclear }) => {
    const why = direction === "unclear" ? ` (${words.unclear[unclear ?? "unsaid"]})` : "";
    return `${words.direction}${colon}${words.directions[direction]}${why}`;
  });
  return [...new Set(said)];
}
