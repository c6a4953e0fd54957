// Container directives: `only` keeps its content for some reports, `box` sets it apart.
import type { RootContent } from "mdast";
import { WHOLE_STUDY } from "#analysis/domain";
import { joinMarks } from "#base/mark";
import type { Block, Callout } from "../../document/document.ts";
import { FIGURES } from "../figure/figures.ts";
import { markOfBlocks } from "../mark-of-blocks.ts";
import type { ReportContext } from "../report-context.ts";
import { TABLES } from "../table/tables.ts";
import { checkAttributes } from "./check-attributes.ts";
import { hasFigure, hasTable } from "./composed-parts.ts";
import { type Attributes, placeOf, rawLabel, readAttributes, type Scope } from "./scope.ts";
import { type TemplatePlace, unknownName } from "./template-issue.ts";

type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;
type Expand = (children: readonly RootContent[]) => readonly Block[];

interface Container {
  readonly attributes: readonly string[];
}

/** `only` takes every attribute of the table or figure that it asks for. `study=this` hides nothing: new studies leave it out. */
const PART_ATTRIBUTES = [...Object.values(TABLES), ...Object.values(FIGURES)].flatMap(({ attributes }) => attributes);

/** `only` keeps its content for some reports; `box` sets it apart, with its label as title. */
export const CONTAINERS: Readonly<Record<string, Container>> = {
  only: { attributes: ["place", "asked", "table", "figure", "cases", "study", "id", ...new Set(PART_ATTRIBUTES)] },
  box: { attributes: ["kind"] },
  notes: { attributes: [] },
};

const BOX_KINDS = ["findings", "case", "caution", "key-numbers", "quotation"] as const;

export function expandContainer(scope: Scope, node: ContainerDirective, expand: Expand): readonly Block[] {
  const place = placeOf(scope, node);
  const attributes = readAttributes(node.attributes);
  const container = CONTAINERS[node.name];
  if (container !== undefined) checkAttributes(scope, node, container.attributes);
  if (node.name === "only") return isKept(scope, attributes, place) ? expand(node.children) : [];
  if (node.name === "notes") return [speakerNotes(expand(node.children))];
  if (node.name === "box") return box(scope, node, expand);
  const known = Object.keys(CONTAINERS);
  scope.issues.push(unknownName({ rule: "directive-is-known", place, name: node.name, known }));
  return [];
}

function isKept(scope: Scope, attributes: Attributes, place: TemplatePlace): boolean {
  const { context } = scope;
  return (
    isHere(scope, attributes.place, place) &&
    (attributes.asked === undefined || (attributes.asked === "here") === numbersAreOwn(context)) &&
    hasPart(scope, attributes, place) &&
    (attributes.cases === undefined || hasCases(context) === (attributes.cases === "some"))
  );
}

/** False for a city in which nobody was asked: its numbers are the country's. */
function numbersAreOwn({ city, place }: ReportContext): boolean {
  return city === undefined || city.id === place;
}

function hasCases(context: ReportContext): boolean {
  return context.input.cases.some(({ country }) => context.country === undefined || country === context.country?.code);
}

function isHere({ context, issues }: Scope, wanted: string | undefined, place: TemplatePlace): boolean {
  if (wanted === undefined) return true;
  const known = [WHOLE_STUDY, "country", ...context.input.study.countries.map(({ code }) => code)];
  if (!known.includes(wanted)) issues.push(unknownName({ rule: "place-is-known", place, name: wanted, known }));
  return wanted === context.place || (wanted === "country" && context.country !== undefined);
}

function hasPart(scope: Scope, attributes: Attributes, place: TemplatePlace): boolean {
  const { table, figure } = attributes;
  if (table !== undefined) {
    if (TABLES[table] !== undefined) return hasTable(scope.context, table, attributes);
    scope.issues.push(unknownName({ rule: "table-is-known", place, name: table, known: Object.keys(TABLES) }));
  }
  if (figure !== undefined) {
    if (FIGURES[figure] !== undefined) return hasFigure(scope.context, figure, attributes);
    scope.issues.push(unknownName({ rule: "figure-is-known", place, name: figure, known: Object.keys(FIGURES) }));
  }
  return true;
}

/** What the speaker says; only slides have them. */
function speakerNotes(children: readonly Block[]): Callout {
  return { type: "callout", kind: "notes", title: "", mark: "real", children };
}

function box(scope: Scope, node: ContainerDirective, expand: Expand): readonly Block[] {
  const [first, ...rest] = node.children;
  const labelled = first?.type === "paragraph" && first.data?.directiveLabel === true;
  const children = expand(labelled ? rest : node.children);
  const kind = BOX_KINDS.find((known) => known === node.attributes?.kind) ?? "caution";
  const title = labelled ? rawLabel(scope, node) : "";
  const callout: Callout = { type: "callout", kind, title, mark: joinMarks(markOfBlocks(children)), children };
  return [callout];
}
