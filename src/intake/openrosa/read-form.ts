// What a server must know of an XForm: its id, version and title, and what it takes to read answers to it.
// ODK XForms specification: primary instance, binds, repeats, jr:// references.
import type { FormShape } from "../submission/form-shape.ts";
import { isPersonalMark, personalKind } from "../versions/personal.ts";
import { formIsRefused, xmlIsRefused } from "./problems.ts";
import { childNamed, readXml, type XmlElement } from "./read-xml.ts";

export interface FormHead {
  readonly formId: string;
  /** Empty when the form has none. */
  readonly version: string;
  readonly name: string;
  readonly shape: FormShape;
}

/** Throws `intake/openrosa-xml-is-refused`, `intake/openrosa-form-is-refused`. */
export function readFormHead(bytes: Uint8Array): FormHead {
  const html = readXml(bytes);
  const head = childNamed(html, "head");
  const model = childNamed(head, "model");
  if (html.name !== "html" || model === undefined) throw formIsRefused("model");
  const root = childNamed(model, "instance")?.children[0];
  const formId = root === undefined ? "" : (root.attributes.get("id") ?? root.namespace);
  if (root === undefined || formId === "") throw formIsRefused("id");
  if (formId.length > LONGEST_NAME) throw xmlIsRefused(`id > ${LONGEST_NAME}`);
  const name = childNamed(head, "title")?.text.trim() ?? "";
  return {
    formId,
    version: root.attributes.get("version") ?? "",
    name: name === "" ? formId : name,
    shape: readShape(html, model),
  };
}

/** As many characters as the standard asks servers to take for an id or a version. */
const LONGEST_NAME = 249;

function readShape(html: XmlElement, model: XmlElement): FormShape {
  const all = [...walk(html)];
  const binds = model.children.filter(({ name }) => name === "bind");
  const pathsOf = (elements: readonly XmlElement[]) =>
    elements.map((element) => plainPath(element.attributes.get("nodeset") ?? ""));
  const submission = childNamed(model, "submission");
  return {
    repeats: pathsOf(all.filter(({ name }) => name === "repeat")),
    uploads: pathsOf(binds.filter((bind) => localName(bind.attributes.get("type") ?? "") === "binary")),
    personal: pathsOf(binds.filter(isPersonal)),
    ...saveToOf(binds),
    ...kindsOf(binds),
    media: [...new Set(all.flatMap(mediaOf))].sort(),
    encrypted: (submission?.attributes.get("base64RsaPublicKey") ?? "") !== "",
  };
}

function* walk(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** `/data/household/orx:member` → `household/member`. */
function plainPath(nodeset: string): string {
  return nodeset.split("/").slice(2).map(localName).join("/");
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function kindsOf(binds: readonly XmlElement[]): Pick<FormShape, "personalKinds"> {
  const kinds = binds.flatMap((bind) => {
    const kind = [...bind.attributes]
      .map(([name, value]) => personalKind(name, value))
      .find((found) => found !== undefined);
    return kind === undefined || kind === "yes" ? [] : [[plainPath(bind.attributes.get("nodeset") ?? ""), kind]];
  });
  return kinds.length === 0 ? {} : { personalKinds: Object.fromEntries(kinds) };
}

/** The column `bind::personal` of the XLSForm, under any prefix. */
function isPersonal(bind: XmlElement): boolean {
  return [...bind.attributes].some(([name, value]) => isPersonalMark(name, value));
}

/** `entities:saveto` of https://getodk.github.io/xforms-spec/entities.html */
function saveToOf(binds: readonly XmlElement[]): Pick<FormShape, "saveTo"> {
  const pairs = binds.flatMap(({ attributes }) => {
    const property = [...attributes].find(([name]) => localName(name) === "saveto")?.[1];
    return property === undefined ? [] : [[plainPath(attributes.get("nodeset") ?? ""), property] as const];
  });
  return pairs.length === 0 ? {} : { saveTo: Object.fromEntries(pairs) };
}

function mediaOf(element: XmlElement): readonly string[] {
  // A select_one_external asks for it without naming it.
  if (element.attributes.has("query")) return ["itemsets.csv"];
  return [element.attributes.get("src") ?? "", element.text].flatMap((text) => {
    const found = /^\s*jr:\/\/(?:images|audio|video|file|file-csv)\/([^/\s][^/]*?)\s*$/.exec(text);
    return found?.[1] === undefined ? [] : [found[1]];
  });
}
