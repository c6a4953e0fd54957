// A form as the tables that its answers fill: one for the form itself, one for each repeat, linked from the inside out.
import type { VariableKind } from "#study/instrument/instrument";
import type { Entry } from "#study/xform/entry";
import type { Form } from "#study/xform/form";
import type { FormNode } from "#study/xform/form-node";
import { ITEMSETS } from "#study/xlsform/write-itemsets";
import { consentOf, isPersonalMark } from "./personal.ts";

/** Words by the language of the form, as its columns name it: `Español (es)`; `default` where it names none. */
export type Words = Readonly<Record<string, string>>;

export type ColumnKind = VariableKind | "datetime" | "time" | "point" | "file";

export interface FormColumn {
  /** Last part of the path. */
  readonly name: string;
  /** From the table down, with groups: `home/rooms`. */
  readonly path: string;
  readonly kind: ColumnKind;
  readonly labels: Words;
  readonly categories: readonly { readonly code: string; readonly labels: Words }[];
  /** The choices stand in a file beside the form; `withFileChoices` makes categories of them. */
  readonly choicesFrom?: ChoicesFile;
  /** Tells who somebody is: never leaves in an export. */
  readonly personal: boolean;
  /** Purpose that the question asks consent for. */
  readonly consent?: string;
}

/** Where the choices of a question stand. */
export interface ChoicesFile {
  readonly file: string;
  /** Column of the code, and of the words. */
  readonly value: string;
  readonly label: string;
  /** Of itemsets.csv: rows with this in `list_name`. */
  readonly list?: string;
}

export interface FormTable {
  /** Path of the repeat from the root of the form; empty for the form itself. */
  readonly path: string;
  readonly name: string;
  /** Path of the table that it lies in; undefined for the form itself. */
  readonly parent?: string;
  readonly columns: readonly FormColumn[];
  /** Words of the repeat. */
  readonly labels?: Words;
  /** Columns of the table around it that are asked before it. */
  readonly position?: number;
  /** Groups that have words, by their path from the table down. */
  readonly groups?: readonly FormGroup[];
}

export interface FormGroup {
  readonly path: string;
  readonly labels: Words;
}

export interface FormTables {
  readonly formId: string;
  readonly version: string;
  readonly languages: readonly string[];
  /** The form itself first, each repeat after the table that it lies in. */
  readonly tables: readonly FormTable[];
}

export function formTables(form: Form): FormTables {
  const { formId, version, defaultLanguage } = form.settings;
  const root: DraftTable = { path: "", name: formId, columns: [], groups: [] };
  const ground: Ground = { form, defaultLanguage, tables: [root] };
  addNodes(form.nodes, { table: root, inside: "" }, ground);
  const languages = new Set(
    ground.tables.flatMap(({ columns }) => columns.flatMap(({ labels }) => Object.keys(labels))),
  );
  return { formId, version, languages: [...languages], tables: ground.tables };
}

interface DraftTable extends FormTable {
  readonly columns: FormColumn[];
  readonly groups: FormGroup[];
}

interface Ground {
  readonly form: Form;
  readonly defaultLanguage: string;
  readonly tables: DraftTable[];
}

interface At {
  readonly table: DraftTable;
  /** Path of the group, from the table down. */
  readonly inside: string;
}

function addNodes(nodes: readonly FormNode[], { table, inside }: At, ground: Ground): void {
  for (const node of nodes) {
    const path = inside === "" ? node.name : `${inside}/${node.name}`;
    // Ids and names of instances are no answers; the export has them in columns of its own.
    if (path === "meta") continue;
    if (node.kind === "group") addGroup(node, { table, inside: path }, ground);
    else if (node.kind === "repeat") addRepeat(node, { table, inside: path }, ground);
    else if (node.kind === "question" && isAnswered(node)) table.columns.push(columnOf(node, path, ground));
  }
}

function addGroup(node: FormNode, { table, inside }: At, ground: Ground): void {
  if (node.label !== undefined)
    table.groups.push({ path: inside, labels: wordsOf(node.label, ground.defaultLanguage) });
  addNodes(node.children, { table, inside }, ground);
}

function addRepeat(node: FormNode, { table, inside }: At, ground: Ground): void {
  const path = table.path === "" ? inside : `${table.path}/${inside}`;
  const labels = wordsOf(node.label, ground.defaultLanguage);
  const place = { parent: table.path, position: table.columns.length };
  const own: DraftTable = { path, name: node.name, ...place, labels, columns: [], groups: [] };
  ground.tables.push(own);
  addNodes(node.children, { table: own, inside: "" }, ground);
}

/** Notes and the audit are no answers. */
function isAnswered({ type, name }: FormNode): boolean {
  return name !== "" && !/^(q )?(add )?note( prompt)?$|^audit$/u.test(type);
}

function columnOf(node: FormNode, path: string, { form, defaultLanguage }: Ground): FormColumn {
  const choices = node.select?.source === "choices" ? (form.choices.get(node.select.list) ?? []) : [];
  return {
    name: node.name,
    path,
    kind: kindOf(node),
    labels: wordsOf(node.label, defaultLanguage),
    categories: choices.map(({ name, label }) => ({ code: name, labels: wordsOf(label, defaultLanguage) })),
    ...choicesFileOf(node),
    personal: isPersonal(node),
    ...consentOf(
      [...node.bind].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
    ),
  };
}

function choicesFileOf({ select }: FormNode): Pick<FormColumn, "choicesFrom"> {
  if (select?.source === "external")
    return { choicesFrom: { file: ITEMSETS, value: "name", label: "label", list: select.list } };
  if (select?.source !== "file") return {};
  const { list: file, parameters } = select;
  const isMap = file.endsWith(".geojson");
  const value = parameters.get("value") ?? (isMap ? "id" : "name");
  return { choicesFrom: { file, value, label: parameters.get("label") ?? (isMap ? "title" : "label") } };
}

const KINDS: Readonly<Record<string, ColumnKind>> = {
  int: "integer",
  decimal: "decimal",
  date: "date",
  dateTime: "datetime",
  time: "time",
  geopoint: "point",
  geotrace: "point",
  geoshape: "point",
  binary: "file",
};

function kindOf(node: FormNode): ColumnKind {
  if (node.tag === "select1" || node.select?.source === "external") return "one";
  if (node.tag === "select") return "many";
  const type = node.bind.get("type");
  return (typeof type === "string" ? KINDS[type] : undefined) ?? "text";
}

function isPersonal({ bind }: FormNode): boolean {
  return [...bind].some(([name, value]) => typeof value === "string" && isPersonalMark(name, value));
}

function wordsOf(label: Entry | undefined, defaultLanguage: string): Words {
  if (label === undefined) return {};
  if (typeof label === "string") return { [defaultLanguage]: label };
  return Object.fromEntries(
    [...label].flatMap(([language, text]) => (typeof text === "string" ? [[language, text]] : [])),
  );
}
