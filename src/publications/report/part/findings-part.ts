// Findings as lists: for the summary, the openings of chapters and the text between tables.

import type { Texts } from "#base/text";
import type { Finding, FindingKind } from "#findings/finding";
import type { Block, Inline } from "../../document/document.ts";
import { citiesOf, isRegional, type ReportContext, textIn } from "../report-context.ts";
import { withoutPlace } from "../say/say-place.ts";
import { STRENGTH_WORDS, wordFor } from "../say/words.ts";
import { type Attributes, wordsOf } from "../template/scope.ts";

export const FINDING_KINDS: readonly FindingKind[] = [
  "need",
  "coverage",
  "equality",
  "institution",
  "opportunity",
  "rivals",
  "service",
  "change",
];

/** Findings of this place (or of its cities), of the kinds asked for, the most pressing first; weak ones last. */
export function findingsHere(context: ReportContext, attributes: Attributes): readonly Finding[] {
  const kinds = wordsOf(attributes.kinds);
  const subjects = wordsOf(attributes.subjects);
  const places = placesOf(context, attributes.place);
  return context.input.findings
    .filter(({ place, kind, subject }) => {
      const rightKind = kinds.length === 0 || kinds.includes(kind);
      return places.includes(place) && rightKind && (subjects.length === 0 || subjects.includes(subject));
    })
    .toSorted((a, b) => Number(a.strength === "weak") - Number(b.strength === "weak") || b.weight - a.weight);
}

/** `cities`: the parts of the place; `around`: the country too, of which a city is one. */
function placesOf(context: ReportContext, wanted: string | undefined): readonly string[] {
  if (wanted === "cities") return partsOf(context);
  return wanted === "around" ? [context.place, context.country?.code ?? context.place] : [context.place];
}

function partsOf(context: ReportContext): readonly string[] {
  return isRegional(context)
    ? context.input.study.countries.map(({ code }) => code)
    : citiesOf(context.input, context.place).map(({ id }) => id);
}

/** The most pressing of each kind in turn, so that five findings do not all speak of one thing. */
export function spread(findings: readonly Finding[], top: number): readonly Finding[] {
  const kinds = [...new Set(findings.map(({ kind }) => kind))];
  const queues = kinds.map((kind) => findings.filter((finding) => finding.kind === kind));
  const picked: Finding[] = [];
  for (let round = 0; picked.length < Math.min(top, findings.length); round += 1) {
    for (const queue of queues) {
      const next = queue[round];
      if (next !== undefined && picked.length < top) picked.push(next);
    }
  }
  return picked;
}

/** `form=headlines`: one line each; otherwise the headline, its ground, and how strong it is. */
export function findingsList(context: ReportContext, attributes: Attributes): readonly Block[] {
  const all = findingsHere(context, attributes);
  const top = Number(attributes.top ?? all.length);
  const chosen = attributes.mix === "kinds" ? spread(all, top) : all.slice(0, top);
  if (chosen.length === 0) return [];
  const say = attributes.form === "headlines" ? headline : fullFinding;
  const items = chosen.map((one) => [...say(context, one), ...commentLink(context, one)]);
  return [{ type: "list", ordered: attributes.form === "headlines", items }];
}

/** In the portal alone, and where a server takes comments. */
function commentLink({ commentAt, language }: ReportContext, { id }: Finding): readonly Inline[] {
  if (commentAt === undefined) return [];
  return [
    { type: "text", text: " " },
    { type: "link", address: commentAt(id), children: [{ type: "text", text: COMMENT[language] }] },
  ];
}

const COMMENT: Texts = {
  es: "Comentar con una fuente",
  en: "Comment with a source",
  fr: "Commenter avec une source",
};

export function headline(context: ReportContext, finding: Finding): readonly Inline[] {
  return [numberOf(context, finding, withoutPlace(context, textIn(context, finding.headline)))];
}

function fullFinding(context: ReportContext, finding: Finding): readonly Inline[] {
  const strength = wordFor(STRENGTH_WORDS, finding.strength)[context.language];
  const { head, rest } = headAndRest(context, finding);
  return [
    { type: "strong", children: [{ type: "text", text: head }] },
    { type: "text", text: " " },
    ...(rest === "" ? [] : [numberOf(context, finding, rest), { type: "text", text: " " } as const]),
    { type: "emphasis", children: [{ type: "text", text: `(${strength}; ${finding.id})` }] },
  ];
}

/** What is said in bold, and what follows. A statement that begins with its headline does not say it twice. */
function headAndRest(context: ReportContext, finding: Finding): { readonly head: string; readonly rest: string } {
  const statement = withoutPlace(context, textIn(context, finding.statement));
  const ground = finding.restates ? statement.indexOf(" (") : -1;
  if (ground !== -1) return { head: statement.slice(0, ground), rest: statement.slice(ground + 1) };
  const head = withStop(withoutPlace(context, textIn(context, finding.headline)));
  const rest = statement.startsWith(head) ? statement.slice(head.length).trimStart() : statement;
  return { head, rest };
}

/** The sentence points at the first number it rests on. */
function numberOf(context: ReportContext, finding: Finding, text: string): Inline {
  const ground = finding.evidence.find(({ id }) => isNumber(context, id));
  return ground === undefined ? { type: "text", text } : { type: "number", text, evidence: ground.id };
}

function isNumber(context: ReportContext, id: string): boolean {
  return context.estimates.has(id) || context.parities.has(id) || context.tallies.has(id);
}

export function withStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
