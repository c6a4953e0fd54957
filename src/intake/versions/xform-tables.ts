// A form that came as an XForm, without its workbook, as the tables that its answers fill. ODK XForms specification.
import { ITEMSETS } from "#study/xlsform/write-itemsets";
import { childNamed, readXml, type XmlElement } from "../openrosa/read-xml.ts";
import type { ColumnKind, FormColumn, FormGroup, FormTable, FormTables, Words } from "./form-tables.ts";
import { consentOf, isPersonalMark } from "./personal.ts";

/** Throws `intake/openrosa-xml-is-refused`. */
export function xformTables(bytes: Uint8Array): FormTables {
  const html = readXml(bytes);
  const model = childNamed(childNamed(html, "head"), "model");
  const root = childNamed(model, "instance")?.children[0];
  const ground: Ground = {
    binds: new Map(children(model, "bind").map((bind) => [plainPath(bind.attributes.get("nodeset") ?? ""), bind])),
    // A repeat lies in a group of the same path, which has its words.
    controls: new Map(
      [...walk(childNamed(html, "body"))]
        .filter(({ name }) => name !== "repeat")
        .map((each) => [plainPath(refOf(each)), each]),
    ),
    itext: readItext(model),
    instances: new Map(
      children(model, "instance").flatMap((each) => {
        const id = each.attributes.get("id");
        return id === undefined ? [] : [[id, each] as const];
      }),
    ),
    repeats: new Set([...walk(html)].filter(({ name }) => name === "repeat").map((each) => plainPath(refOf(each)))),
    tables: [{ path: "", name: root?.attributes.get("id") ?? "", columns: [], groups: [] }],
  };
  const [first] = ground.tables;
  if (root !== undefined && first !== undefined)
    for (const child of root.children) addNode(child, { path: child.name, table: first, base: "" }, ground);
  const languages = [...ground.itext.keys()];
  return {
    formId: root?.attributes.get("id") ?? "",
    version: root?.attributes.get("version") ?? "",
    languages: languages.length > 0 ? languages : ["default"],
    tables: ground.tables,
  };
}

interface Ground {
  readonly binds: ReadonlyMap<string, XmlElement>;
  readonly controls: ReadonlyMap<string, XmlElement>;
  /** Language → id → text. */
  readonly itext: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly instances: ReadonlyMap<string, XmlElement>;
  readonly repeats: ReadonlySet<string>;
  readonly tables: (FormTable & { readonly columns: FormColumn[]; readonly groups: FormGroup[] })[];
}

interface At {
  /** From the root of the form. */
  readonly path: string;
  readonly table: Ground["tables"][number];
  /** Path of the table, from the root. */
  readonly base: string;
}

function addNode(node: XmlElement, { path, table, base }: At, ground: Ground): void {
  if (node.name === "meta") return;
  if (ground.repeats.has(path)) {
    // A template stands beside the first turn; both have the same path.
    if (ground.tables.some((known) => known.path === path)) return;
    const labels = wordsOf(childNamed(ground.controls.get(path), "label"), ground);
    const place = { parent: table.path, position: table.columns.length };
    const inner = { path, name: node.name, ...place, labels, columns: [], groups: [] };
    ground.tables.push(inner);
    for (const child of node.children)
      addNode(child, { path: `${path}/${child.name}`, table: inner, base: path }, ground);
  } else if (node.children.length > 0) {
    const labels = wordsOf(childNamed(ground.controls.get(path), "label"), ground);
    if (Object.keys(labels).length > 0) table.groups.push({ path: relative(path, base), labels });
    for (const child of node.children) addNode(child, { path: `${path}/${child.name}`, table, base }, ground);
  } else if (!isNote(path, ground)) table.columns.push(columnOf(path, base, ground));
}

function relative(path: string, base: string): string {
  return base === "" ? path : path.slice(base.length + 1);
}

function isNote(path: string, { binds, controls }: Ground): boolean {
  const bind = binds.get(path);
  return (
    bind?.attributes.get("readonly") === "true()" &&
    !bind.attributes.has("calculate") &&
    controls.get(path)?.name === "input"
  );
}

function columnOf(path: string, base: string, ground: Ground): FormColumn {
  const bind = ground.binds.get(path);
  const control = ground.controls.get(path);
  return {
    name: path.split("/").at(-1) ?? path,
    path: relative(path, base),
    kind: kindOf(control, localName(bind?.attributes.get("type") ?? "")),
    labels: wordsOf(childNamed(control, "label"), ground),
    categories: choicesOf(control, ground),
    ...choicesFileOf(control, ground),
    ...consentOf([...(bind?.attributes ?? [])]),
    personal: [...(bind?.attributes ?? [])].some(([name, value]) => isPersonalMark(name, value)),
  };
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

function kindOf(control: XmlElement | undefined, type: string): ColumnKind {
  if (control?.name === "select1" || control?.attributes.has("query") === true) return "one";
  return control?.name === "select" ? "many" : (KINDS[type] ?? "text");
}

function choicesOf(control: XmlElement | undefined, ground: Ground): FormColumn["categories"] {
  const items = children(control, "item").map((item) => ({
    code: childNamed(item, "value")?.text.trim() ?? "",
    labels: wordsOf(childNamed(item, "label"), ground),
  }));
  const nodeset = childNamed(control, "itemset")?.attributes.get("nodeset");
  if (nodeset === undefined) return items;
  const list = ground.instances.get(instanceOf(nodeset));
  const rows = list?.children[0]?.children ?? [];
  return [...items, ...rows.map((row) => choiceOf(row, ground))];
}

function choicesFileOf(control: XmlElement | undefined, { instances }: Ground): Pick<FormColumn, "choicesFrom"> {
  const query = control?.attributes.get("query");
  if (query !== undefined)
    return { choicesFrom: { file: ITEMSETS, value: "name", label: "label", list: instanceOf(query) } };
  const itemset = childNamed(control, "itemset");
  const source = instances.get(instanceOf(itemset?.attributes.get("nodeset") ?? ""))?.attributes.get("src");
  const file = /^jr:\/\/file(?:-csv)?\/([^/]+)$/u.exec(source ?? "")?.[1];
  if (file === undefined) return {};
  const column = (name: string) => childNamed(itemset, name)?.attributes.get("ref") ?? "";
  return { choicesFrom: { file, value: column("value"), label: column("label") } };
}

function instanceOf(nodeset: string): string {
  return /instance\('([^']+)'\)/u.exec(nodeset)?.[1] ?? "";
}

function choiceOf(row: XmlElement, ground: Ground): FormColumn["categories"][number] {
  const id = childNamed(row, "itextId")?.text.trim();
  const label = childNamed(row, "label")?.text.trim() ?? "";
  return {
    code: childNamed(row, "name")?.text.trim() ?? "",
    labels: id === undefined ? (label === "" ? {} : { default: label }) : translated(id, ground),
  };
}

function wordsOf(label: XmlElement | undefined, ground: Ground): Words {
  if (label === undefined) return {};
  const id = /jr:itext\('([^']+)'\)/u.exec(label.attributes.get("ref") ?? "")?.[1];
  return id === undefined ? { default: label.text.trim() } : translated(id, ground);
}

function translated(id: string, { itext }: Ground): Words {
  return Object.fromEntries(
    [...itext].flatMap(([language, texts]) => (texts.has(id) ? [[language, texts.get(id) ?? ""]] : [])),
  );
}

function readItext(model: XmlElement | undefined): Ground["itext"] {
  const translations = children(childNamed(model, "itext"), "translation");
  return new Map(
    translations.map((translation) => [
      translation.attributes.get("lang") ?? "default",
      new Map(children(translation, "text").map((text) => [text.attributes.get("id") ?? "", plainValue(text)])),
    ]),
  );
}

/** The value without a form is the words; the others are media and short forms. */
function plainValue(text: XmlElement): string {
  return (
    children(text, "value")
      .find((value) => !value.attributes.has("form"))
      ?.text.trim() ?? ""
  );
}

function* walk(element: XmlElement | undefined): Generator<XmlElement> {
  if (element === undefined) return;
  yield element;
  for (const child of element.children) yield* walk(child);
}

function children(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

function refOf({ attributes }: XmlElement): string {
  return attributes.get("ref") ?? attributes.get("nodeset") ?? "";
}

/** `/data/household/orx:member` → `household/member`. */
function plainPath(nodeset: string): string {
  return nodeset.split("/").slice(2).map(localName).join("/");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
