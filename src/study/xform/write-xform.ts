// A form → its XForm for ODK Collect, KoboCollect and web forms. Source: ODK XForms specification 1.0.0.
import type { Issue } from "#base/issue";
import { type Compilation, compilation } from "./compilation.ts";
import type { Form } from "./form.ts";
import type { FormNode } from "./form-node.ts";
import { writeBinds } from "./write-binds.ts";
import { writeBody } from "./write-body.ts";
import { entitiesVersion } from "./write-entity.ts";
import { writeItext } from "./write-itext.ts";
import { writePrimaryInstance } from "./write-primary-instance.ts";
import { writeSecondaryInstances } from "./write-secondary-instances.ts";
import { element, isXmlName, writeXml, type XmlElement } from "./xml.ts";

export interface XformWriting {
  readonly xml: string;
  readonly issues: readonly Issue[];
  /** Path of each node in the primary instance → the row that it came from. */
  readonly rows: ReadonlyMap<string, SheetRow>;
}

export type SheetRow = Pick<FormNode, "sheet" | "row">;

const NAMESPACES: Readonly<Record<string, string>> = {
  h: "http://www.w3.org/1999/xhtml",
  ev: "http://www.w3.org/2001/xml-events",
  xsd: "http://www.w3.org/2001/XMLSchema",
  jr: "http://openrosa.org/javarosa",
  orx: "http://openrosa.org/xforms",
  odk: "http://www.opendatakit.org/xforms",
};

const ENTITIES = "http://www.opendatakit.org/xforms/entities";

export function writeXform(form: Form): XformWriting {
  const own = namespacesOf(form.settings.namespaces);
  const compiled = compilation(form, new Set([...Object.keys(NAMESPACES), ...own.keys(), "entities", "xml"]));
  const title = element("h:title", {}, [form.settings.title]);
  const head = element("h:head", {}, [title, model(compiled)]);
  const hasEntities = entitiesVersion(compiled) !== undefined || usesEntities(compiled);
  const all = { ...Object.fromEntries(own), ...NAMESPACES, ...(hasEntities ? { entities: ENTITIES } : {}) };
  const declared = Object.entries(all).map(([prefix, uri]): [string, string] => [`xmlns:${prefix}`, uri]);
  const attributes = { xmlns: "http://www.w3.org/2002/xforms", ...Object.fromEntries(declared) };
  const root = element("h:html", attributes, [head, writeBody(compiled)]);
  const rows = new Map(compiled.index.places.map(({ path, node }) => [path, node]));
  return { xml: writeXml(root), issues: compiled.issues, rows };
}

function model(compiled: Compilation): XmlElement {
  const { submission } = compiled.form.settings;
  const itext = writeItext(compiled);
  const children = [
    ...(Object.keys(submission).length === 0 ? [] : [element("submission", submission)]),
    ...(itext === undefined ? [] : [itext]),
    element("instance", {}, [writePrimaryInstance(compiled)]),
    ...writeSecondaryInstances(compiled),
    ...writeBinds(compiled),
  ];
  const versions = { "odk:xforms-version": "1.0.0", "entities:entities-version": entitiesVersion(compiled) };
  return element("model", versions, children);
}

/** `esri="https://…" enk="https://…"`; prefixes that the form declares anyway cannot be changed. */
function namespacesOf(setting: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of setting.split(/\s+/u)) {
    const [prefix = "", uri, ...more] = part.split("=");
    const plain = uri?.replace(/["']/gu, "") ?? "";
    const isFree = isXmlName(prefix) && !prefix.toLowerCase().startsWith("xml") && NAMESPACES[prefix] === undefined;
    if (isFree && plain !== "" && more.length === 0) found.set(prefix, plain);
  }
  return found;
}

function usesEntities({ index }: Compilation): boolean {
  return index.places.some(({ node }) =>
    [...node.bind.keys(), ...node.control.keys()].some((key) => key.startsWith("entities:")),
  );
}
