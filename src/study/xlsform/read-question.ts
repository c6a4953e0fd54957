// Rows that are one plain question, an osm question or the audit.

import { type FormRow, groupOf, textOf } from "../xform/entry.ts";
import { type FormNode, formNode } from "../xform/form-node.ts";
import { QUESTION_TYPES, type QuestionType } from "../xform/question-types.ts";
import { nodeOfRow } from "./node-of-row.ts";
import { auditNameIssue, externalInRepeatIssue, noCalculationIssue, oldDeviceIssue } from "./survey-issues.ts";
import { controlOf, current, isInRepeat, type NamedRow, placeOfRow, type SurveyWalk } from "./survey-walk.ts";
import { backgroundGeopointIssues } from "./trigger-issues.ts";
import { addParameters } from "./type-parameters.ts";

const NOTHING: QuestionType = { bind: {} };
const EXTERNAL = ["xml-external", "csv-external"];
const OLD_DEVICES = ["simserial", "subscriberid"];

export function readQuestion(type: string, { row, name }: NamedRow, walk: SurveyWalk): void {
  const siblings = current(walk).children;
  if (EXTERNAL.includes(type)) {
    if (isInRepeat(walk)) walk.issues.push(externalInRepeatIssue(placeOfRow(walk, row, "type")));
    siblings.push(formNode({ kind: "external", type, name, row: row.row }));
    return;
  }
  const does = QUESTION_TYPES.get(type) ?? NOTHING;
  const additions = addParameters(parameterType(type, does), {
    cell: textOf(row.entries, "parameters"),
    appearance: controlOf(row, "appearance"),
    choices: walk.choices,
    place: placeOfRow(walk, row, "parameters"),
  });
  const select = listOf(additions.parameters, row, walk);
  const more = select === undefined ? {} : { select };
  const node = nodeOfRow(row, { kind: "question", type, name, does, additions, more });
  walk.issues.push(...additions.issues);
  checkQuestion(node, row, walk);
  siblings.push(does.mediatype === "image/*" ? withImageDefault(node) : node);
}

export function readAudit(row: FormRow, walk: SurveyWalk): void {
  const given = textOf(row.entries, "name");
  if (given !== "" && given !== "audit") walk.issues.push(auditNameIssue(placeOfRow(walk, row, "name")));
  const additions = addParameters("audit", {
    cell: textOf(row.entries, "parameters"),
    appearance: "",
    choices: walk.choices,
    place: placeOfRow(walk, row, "parameters"),
  });
  walk.issues.push(...additions.issues);
  const does = QUESTION_TYPES.get("audit") ?? NOTHING;
  walk.meta.push(nodeOfRow(row, { kind: "question", type: "audit", name: "audit", does, additions }));
}

export function readOsm(list: string, { row, name }: NamedRow, walk: SurveyWalk): void {
  const does = QUESTION_TYPES.get("osm") ?? NOTHING;
  const osmTags = (walk.osmTags.get(list) ?? []).map((tag) => ({ ...tag, choices: walk.osmTags.get(tag.name) ?? [] }));
  current(walk).children.push(nodeOfRow(row, { kind: "question", type: "osm", name, does, more: { osmTags } }));
}

/** Old spellings have the parameters of their kind, save those that never had any. */
function parameterType(type: string, { mediatype, tag, bind }: QuestionType): string {
  if (mediatype === "image/*") return "image";
  if (mediatype === "audio/*") return "audio";
  return tag === "input" && bind.type === "geopoint" ? "geopoint" : type;
}

/** Labels of the ticks of a range; what the map of a place shows besides. */
function listOf(
  given: ReadonlyMap<string, string>,
  { entries }: FormRow,
  { choices }: SurveyWalk,
): FormNode["select"] | undefined {
  const ticks = given.get("tick_labelset");
  const parameters = new Map<string, string>();
  if (ticks !== undefined) return { list: ticks, source: "choices", filter: "", parameters };
  const list = given.get("reference-geometry");
  if (list === undefined) return undefined;
  const source = list.includes("${") ? "geometry" : choices.has(list) ? "choices" : "instance";
  return { list, source, filter: textOf(entries, "choice_filter"), parameters };
}

function checkQuestion(node: FormNode, row: FormRow, walk: SurveyWalk): void {
  const hasCalculation = groupOf(row.entries, "bind").has("calculate");
  if (node.type === "calculate" && !hasCalculation && !node.defaultIsDynamic)
    walk.issues.push(noCalculationIssue(placeOfRow(walk, row, "calculation")));
  if (OLD_DEVICES.includes(node.type)) walk.issues.push(oldDeviceIssue(node.type, placeOfRow(walk, row, "type")));
  if (node.type === "background-geopoint")
    walk.issues.push(...backgroundGeopointIssues(node, hasCalculation, placeOfRow(walk, row, "trigger")));
}

function withImageDefault(node: FormNode): FormNode {
  const isPlain = node.default !== "" && !node.defaultIsDynamic && !node.default.includes("jr://images/");
  return isPlain ? { ...node, default: `jr://images/${node.default}` } : node;
}
