// Where the expressions of a form lead: to nodes that are there, and not back to themselves. Devices refuse a form whose
// calculations and relevance go in a circle; the engine does not.
import { childNamed, type XmlElement } from "#intake/openrosa/read-xml";
import type { EngineIssue } from "../form-engine.ts";
import { type Circle, calculationsGoInACircle, pathLeadsNowhere } from "./engine-issues.ts";
import type { FormExpression } from "./form-expressions.ts";

export function pathIssues(
  form: XmlElement,
  expressions: readonly FormExpression[],
  file: string,
): readonly EngineIssue[] {
  const paths = pathsOf(form);
  const [root = ""] = paths;
  const lost = expressions.flatMap((expression) =>
    targetsOf(expression)
      .filter((target) => target.startsWith(`${root}/`) && !paths.has(target))
      .map((target) => pathLeadsNowhere(target, expression, file)),
  );
  const circle = findCircle(expressions, paths);
  return circle === undefined ? lost : [...lost, calculationsGoInACircle(withItsExpression(circle, expressions), file)];
}

/** Every node of the primary instance, the root first; attributes with `@`. */
function pathsOf(form: XmlElement): ReadonlySet<string> {
  const instance = childNamed(childNamed(childNamed(form, "head"), "model"), "instance");
  const paths = new Set<string>();
  const visit = ({ name, attributes, children }: XmlElement, parent: string) => {
    const path = `${parent}/${name}`;
    paths.add(path);
    for (const attribute of attributes.keys()) paths.add(`${path}/@${attribute}`);
    for (const child of children) visit(child, path);
  };
  for (const root of instance?.children ?? []) visit(root, "");
  return paths;
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?`;
const PATH = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.\-)\]/@:*])(?:current\(\)/)?(?:(?:\.\.?|/${NAME})(?:/(?:\.\.?|@?${NAME}))*)(?![\p{L}\p{N}_(])`,
  "gu",
);

/**
 * Paths of an expression, made absolute; those into other instances and behind predicates are left out, and so are those
 * inside a predicate that start from what it filters.
 */
export function targetsOf({ path, text }: FormExpression): readonly string[] {
  const plain = text.replace(/"[^"]*"|'[^']*'/gu, "''");
  const own = [...plain.matchAll(PATH)].filter(
    (match) => !(match[0].startsWith(".") && isInPredicate(plain, match.index)),
  );
  return own.map(([found]) => absolute(found.replace("current()/", ""), path));
}

function isInPredicate(text: string, offset: number): boolean {
  const before = text.slice(0, offset);
  return before.split("[").length > before.split("]").length;
}

function absolute(target: string, from: string): string {
  const steps = target.startsWith("/") ? [] : from.split("/").slice(1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(withoutPrefix(step));
  }
  return `/${steps.join("/")}`;
}

function withoutPrefix(step: string): string {
  return step.startsWith("@") ? step : step.replace(/^.*:/u, "");
}

/**
 * What devices compute in an order; a constraint is only asked when an answer is given. Whether a group is asked holds for all
 * that is in it. Source: JavaRosa, TriggerableDag.
 */
const ORDERED = new Set(["calculate", "relevant", "readonly", "required"]);

/** The nodes on a way that comes back to where it began. */
function findCircle(expressions: readonly FormExpression[], paths: ReadonlySet<string>): readonly string[] | undefined {
  const needs = new Map<string, string[]>();
  const need = (path: string, targets: readonly string[]) => needs.set(path, [...(needs.get(path) ?? []), ...targets]);
  const inherited = new Set<string>();
  for (const expression of expressions) {
    if (!ORDERED.has(expression.attribute)) continue;
    need(
      expression.path,
      targetsOf(expression).filter((target) => paths.has(target)),
    );
    if (expression.attribute === "relevant") inherited.add(expression.path);
  }
  for (const path of paths) {
    const above = ancestorsOf(path).find((ancestor) => inherited.has(ancestor));
    if (above !== undefined) need(path, [above]);
  }
  const done = new Set<string>();
  for (const start of needs.keys()) {
    const circle = walk(start, { needs, done });
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** The nearest first. */
function ancestorsOf(path: string): readonly string[] {
  const steps = path.split("/");
  return steps.slice(2).map((_, index) => steps.slice(0, steps.length - 1 - index).join("/"));
}

/** The circle from a node on that says what it needs, and where it says so. */
function withItsExpression(circle: readonly string[], expressions: readonly FormExpression[]): Circle {
  for (const [index, path] of circle.entries()) {
    const next = circle[(index + 1) % circle.length] ?? path;
    const said = expressions.find(
      (one) => one.path === path && ORDERED.has(one.attribute) && targetsOf(one).includes(next),
    );
    if (said !== undefined) return { at: said, names: [...circle.slice(index), ...circle.slice(0, index)].map(nameOf) };
  }
  throw new Error("a circle without an expression");
}

function nameOf(path: string): string {
  return path.split("/").at(-1) ?? path;
}

interface Graph {
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly done: Set<string>;
}

/** Depth first, with a stack of its own: forms may chain thousands of calculations. */
function walk(start: string, { needs, done }: Graph): readonly string[] | undefined {
  const way: { readonly path: string; next: number }[] = [{ path: start, next: 0 }];
  const onWay = new Set([start]);
  for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
    const target = done.has(last.path) ? undefined : needs.get(last.path)?.[last.next++];
    if (target === undefined) {
      done.add(last.path);
      onWay.delete(last.path);
      way.pop();
    } else if (onWay.has(target))
      return way.map(({ path }) => path).slice(way.findIndex(({ path }) => path === target));
    else if (needs.has(target)) {
      way.push({ path: target, next: 0 });
      onWay.add(target);
    }
  }
  return undefined;
}
