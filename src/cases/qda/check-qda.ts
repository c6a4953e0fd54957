// A project against the schema, and its references against what is there.
import type { Issue } from "#base/issue";
import { brokenRule } from "./qda-issues.ts";
import { QDA_ELEMENTS, QDA_TYPES } from "./qda-schema.ts";
import { elementsOf, type XmlElement } from "./xml-element.ts";

const MOST = 50;

export function checkQda(root: XmlElement, file: string): readonly Issue[] {
  const issues: Issue[] = [];
  const remark = (path: string, detail: string) => {
    if (issues.length < MOST) issues.push(brokenRule(file, path, detail));
  };
  if (root.name !== "Project" && root.name !== "CodeBook") remark("/", `<${root.name}>`);
  const guids = new Set<string>();
  const targets: { readonly path: string; readonly guid: string }[] = [];
  const visit = (element: XmlElement, path: string): void => {
    checkAttributes(element, path, remark);
    checkChildren(element, path, remark);
    const { guid, targetGUID } = element.attributes;
    if (guid !== undefined && guids.has(bare(guid))) remark(path, `guid ${guid} ×2`);
    if (guid !== undefined) guids.add(bare(guid));
    if (targetGUID !== undefined) targets.push({ path, guid: targetGUID });
    for (const child of elementsOf(element)) visit(child, `${path}/${child.name}`);
  };
  visit(root, `/${root.name}`);
  for (const { path, guid } of targets) if (!guids.has(bare(guid))) remark(path, `targetGUID ${guid} ?`);
  return issues;
}

/** Guids are compared without braces and capitals. */
export function bare(guid: string): string {
  return guid.replace(/[{}]/gu, "").toLowerCase();
}

type RemarkAt = (path: string, detail: string) => void;

function checkAttributes({ name, attributes }: XmlElement, path: string, remark: RemarkAt): void {
  const known = new Map(
    (QDA_ELEMENTS[name]?.attributes ?? "")
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
    else if (rule.type !== undefined && !(QDA_TYPES[rule.type]?.test(value.trim()) ?? true))
      remark(path, `@${attribute}="${value}"`);
  }
}

function ruleOf(words: string): readonly [string, { readonly isRequired: boolean; readonly type: string | undefined }] {
  const [name = "", type] = words.split(":");
  return [name.replace("!", ""), { isRequired: name.endsWith("!"), type }];
}

/** Children stand in the order of the schema, as often as it permits. */
function checkChildren(element: XmlElement, path: string, remark: RemarkAt): void {
  const rule = QDA_ELEMENTS[element.name];
  const children = elementsOf(element).map(({ name }) => name);
  if (rule === undefined) remark(path, `<${element.name}>`);
  else if (rule.children === "#text") for (const child of children.slice(0, 1)) remark(path, `<${child}>`);
  else checkOrder(children, rule.children, (detail) => remark(path, detail));
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
