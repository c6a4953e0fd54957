// Directives on a line of their own: tables, figures, findings, cards, lists.
import type { Block, Callout } from "../../document/document.ts";
import { FIGURES } from "../figure/figures.ts";
import { asks, contacts, tried } from "../part/asks-part.ts";
import { caseBlocks } from "../part/cases-part.ts";
import { FINDING_KINDS, findingsList } from "../part/findings-part.ts";
import { keyNumbers } from "../part/key-numbers-part.ts";
import { practiceBlocks } from "../part/practices-part.ts";
import { recommendationCards, recommendationLines } from "../part/recommendation-part.ts";
import { referenceList, sourceList } from "../part/sources-part.ts";
import { storyPages } from "../part/story-part.ts";
import { TABLES } from "../table/tables.ts";
import { composeFigure, composeTable } from "./composed-parts.ts";
import { type Attributes, type Remarks, type Scope, wordsOf } from "./scope.ts";
import { type TemplatePlace, unknownName } from "./template-issue.ts";

export interface LeafCall {
  readonly scope: Scope;
  readonly place: TemplatePlace;
  readonly attributes: Attributes;
}

export interface LeafDirective {
  readonly attributes: readonly string[];
  readonly compose: (call: LeafCall) => readonly Block[];
}

export const LEAF_DIRECTIVES: Readonly<Record<string, LeafDirective>> = {
  opening: { attributes: ["kinds", "subjects", "place", "top"], compose: markOpening },
  findings: { attributes: ["kinds", "subjects", "place", "top", "form", "mix"], compose: composeFindings },
  "key-numbers": {
    attributes: ["series", "items", "indicators"],
    compose: ({ scope, attributes }) => keyNumbers(scope.context, attributes),
  },
  table: { attributes: ["name", "id"], compose: composeNamedTable },
  figure: { attributes: ["name", "id"], compose: composeNamedFigure },
  practices: {
    attributes: ["origin", "dimension", "top"],
    compose: ({ scope, attributes }) => practiceBlocks(scope.context, attributes),
  },
  cases: {
    attributes: ["top", "form"],
    compose: ({ scope, attributes }) =>
      attributes.form === "pages" ? storyPages(scope.context, attributes) : caseBlocks(scope.context, attributes),
  },
  recommendations: { attributes: ["group", "form", "top"], compose: composeRecommendations },
  asks: { attributes: ["form", "top"], compose: ({ scope, attributes }) => asks(scope.context, attributes) },
  contacts: { attributes: ["top"], compose: ({ scope, attributes }) => contacts(scope.context, attributes) },
  tried: { attributes: ["top"], compose: ({ scope, attributes }) => tried(scope.context, attributes) },
  references: { attributes: ["top"], compose: ({ scope, attributes }) => referenceList(scope.context, attributes) },
  sources: { attributes: [], compose: ({ scope }) => sourceList(scope.context) },
  index: { attributes: [], compose: () => [{ type: "index", entries: [] }] },
  "page-break": { attributes: [], compose: () => [{ type: "page-break" }] },
};

/** An opening is composed when the rest of its chapter stands; until then a box without content keeps its place. */
function markOpening(call: LeafCall): readonly Block[] {
  checkKinds(call);
  const box: Callout = { type: "callout", kind: "findings", title: "", mark: "real", children: [] };
  call.scope.openings.push({ box, attributes: call.attributes });
  return [box];
}

function composeFindings(call: LeafCall): readonly Block[] {
  checkKinds(call);
  return findingsList(call.scope.context, call.attributes);
}

function checkKinds({ scope, place, attributes }: LeafCall): void {
  for (const name of wordsOf(attributes.kinds)) {
    if ((FINDING_KINDS as readonly string[]).includes(name)) continue;
    scope.issues.push(unknownName({ rule: "finding-kind-is-known", place, name, known: FINDING_KINDS }));
  }
}

function composeRecommendations({ scope, attributes }: LeafCall): readonly Block[] {
  if (attributes.form === "lines") return recommendationLines(scope.context, Number(attributes.top ?? "5"));
  return recommendationCards(scope.context, attributes);
}

function composeNamedTable(call: LeafCall): readonly Block[] {
  const name = knownPart(call, { rule: "table-is-known", known: TABLES });
  checkCity(call);
  const table = name === undefined ? undefined : composeTable(call.scope.context, name, call.attributes);
  return table === undefined ? [] : [table];
}

function composeNamedFigure(call: LeafCall): readonly Block[] {
  const name = knownPart(call, { rule: "figure-is-known", known: FIGURES });
  checkCity(call);
  const figure = name === undefined ? undefined : composeFigure(call.scope.context, name, call.attributes);
  return figure === undefined ? [] : [figure];
}

function checkCity({ scope, place, attributes: { city } }: LeafCall): void {
  const known = scope.context.input.study.cities.map(({ id }) => id);
  if (city === undefined || known.includes(city)) return;
  scope.issues.push(unknownName({ rule: "place-is-known", place, name: city, known }));
}

export interface PartCall {
  readonly scope: Remarks;
  readonly place: TemplatePlace;
  readonly attributes: Attributes;
}

interface KnownParts {
  readonly rule: string;
  readonly known: Readonly<Record<string, { readonly attributes: readonly string[] }>>;
}

/** The name when it exists; remarks on it, and on attributes that the table or figure does not have. */
export function knownPart({ scope, place, attributes }: PartCall, { rule, known }: KnownParts): string | undefined {
  const name = attributes.name ?? "";
  const part = known[name];
  if (part === undefined) {
    scope.issues.push(unknownName({ rule, place, name, known: Object.keys(known) }));
    return undefined;
  }
  const permitted = ["name", "id", ...part.attributes];
  for (const attribute of Object.keys(attributes)) {
    if (permitted.includes(attribute)) continue;
    scope.issues.push(unknownName({ rule: "attribute-is-known", place, name: attribute, known: permitted }));
  }
  return name;
}
