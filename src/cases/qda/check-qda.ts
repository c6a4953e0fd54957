// A project against the schema, and its references against what is there.
import type { Issue } from "#base/issue";
import { brokenRule } from "./qda-issues.ts";
import { type ElementRule, QDA_ELEMENTS, QDA_TARGETS, QDA_TYPES } from "./qda-schema.ts";
import { childOf, elementsOf, textOf, type XmlElement } from "./xml-element.ts";

const MOST = 50;

export function checkQda(root: XmlElement, file: string): readonly Issue[] {
  const issues: Issue[] = [];
  const remark = (path: string, detail: string) => {
    if (issues.length < MOST) issues.push(brokenRule(file, path, detail));
  };
  if (root.name !== "Project" && root.name !== "CodeBook") remark("/", `<${root.name}>`);
  const named = new Map<string, XmlElement>();
  const pointing: Pointing[] = [];
  const visit = (element: XmlElement, path: string): void => {
    checkAttributes(element, path, remark);
    checkChildren(element, path, remark);
    const { guid, targetGUID } = element.attributes;
    if (guid !== undefined && named.has(bare(guid))) remark(path, `guid ${guid} ×2`);
    if (guid !== undefined && !named.has(bare(guid))) named.set(bare(guid), element);
    if (targetGUID !== undefined || element.name === "VariableValue") pointing.push({ path, element });
    for (const child of elementsOf(element)) visit(child, `${path}/${child.name}`);
  };
  visit(root, `/${root.name}`);
  for (const { path, element } of pointing) {
    const check = element.name === "VariableValue" ? checkValue : checkTarget;
    check(element, named, (detail) => remark(path, detail));
  }
  return issues;
}

interface Pointing {
  readonly path: string;
  readonly element: XmlElement;
}

/** A reference leads to something of its kind. */
function checkTarget(
  element: XmlElement,
  named: ReadonlyMap<string, XmlElement>,
  remark: (detail: string) => void,
): void {
  const { targetGUID = "" } = element.attributes;
  const target = named.get(bare(targetGUID));
  const wanted = QDA_TARGETS.get(element.name);
  if (target === undefined) remark(`targetGUID ${targetGUID} ?`);
  else if (wanted !== undefined && !target.name.endsWith(wanted))
    remark(`targetGUID <${element.name}> → <${target.name}>`);
}

/** A value is of the type of its variable. */
function checkValue(value: XmlElement, named: ReadonlyMap<string, XmlElement>, remark: (detail: string) => void): void {
  const reference = childOf(value, "VariableRef")?.attributes.targetGUID;
  const type = reference === undefined ? undefined : named.get(bare(reference))?.attributes.typeOfVariable;
  const told = elementsOf(value).find(({ name }) => name.endsWith("Value"));
  if (type !== undefined && told !== undefined && told.name !== `${type}Value`)
    remark(`targetGUID <${told.name}> → ${type}`);
}

/** Guids are compared without braces and capitals. */
export function bare(guid: string): string {
  return guid.replace(/[{}]/gu, "").toLowerCase();
}

type RemarkAt = (path: string, detail: string) => void;

function checkAttributes({ name, attributes }: XmlElement, path: string, remark: RemarkAt): void {
  const known = new Map(
    (ruleFor(name)?.attributes ?? "")
      .split(" ")
      .filter((one) => one !== "")
      .map(ruleOf),
  );
  for (const [attribute, { isRequired }] of known)
    if (isRequired && attributes[attribute] === undefined) remark(path, `@${attribute} ?`);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (attribute.startsWith("xmlns") || attribute.includes(":")) continue;
    const rule = known.get(attribute);
    if (rule === undefined) remark(path, `@${attribute}`);
    else if (rule.type !== undefined && !fitsType(rule.type, value)) remark(path, `@${attribute}="${value}"`);
  }
}

function ruleOf(words: string): readonly [string, { readonly isRequired: boolean; readonly type: string | undefined }] {
  const [name = "", type] = words.split(":");
  return [name.replace("!", ""), { isRequired: name.endsWith("!"), type }];
}

/** Children stand in the order of the schema, as often as it permits. */
function checkChildren(element: XmlElement, path: string, remark: RemarkAt): void {
  const rule = ruleFor(element.name);
  const children = elementsOf(element).map(({ name }) => name);
  if (rule === undefined) remark(path, `<${element.name}>`);
  else if (rule.children.startsWith("#")) checkText(element, rule.children.slice(1), (detail) => remark(path, detail));
  else checkOrder(children, rule.children, (detail) => remark(path, detail));
}

function checkText(element: XmlElement, type: string, remark: (detail: string) => void): void {
  const [child] = elementsOf(element);
  const text = textOf(element);
  if (child !== undefined) remark(`<${child.name}>`);
  else if (!fitsType(type, text)) remark(text);
}

/** Days that no month has are no days. */
function fitsType(type: string, text: string): boolean {
  const told = text.trim();
  if (QDA_TYPES[type]?.test(told) === false) return false;
  if (type !== "date" && type !== "time") return true;
  const [, year = "", month = "", day = ""] = /^(-?\d{4,})-(\d\d)-(\d\d)/u.exec(told) ?? [];
  return Number(day) <= new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
}

/** A name like `constructor` has no rule, though every object of the language has one. */
function ruleFor(name: string): ElementRule | undefined {
  return Object.hasOwn(QDA_ELEMENTS, name) ? QDA_ELEMENTS[name] : undefined;
}

function checkOrder(children: readonly string[], rule: string, remark: (detail: string) => void): void {
  let at = 0;
  for (const part of rule.split(" ").filter((one) => one !== "")) {
    const [, names = "", times = ""] = /^(.*?)([?*+]?)$/u.exec(part) ?? [];
    const permitted = names.split("|");
    const rest = children.slice(at);
    const run = rest.findIndex((name) => !permitted.includes(name));
    const found = run === -1 ? rest.length : run;
    if (found === 0 && (times === "" || times === "+")) remark(`<${names}> ?`);
    at += times === "*" || times === "+" ? found : Math.min(found, 1);
  }
  if (at < children.length) remark(`<${children[at]}>`);
}
