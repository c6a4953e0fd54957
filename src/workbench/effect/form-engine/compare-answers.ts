// The answers as they came beside the answers as the engine holds them after asking the form again.
import type { RootNode } from "@getodk/xforms-engine";
import type { XmlElement } from "#intake/openrosa/read-xml";

export interface AnswerDifference {
  /** With the turn of each repeat: `/data/member[2]/age`. */
  readonly path: string;
  readonly why: "not-asked" | "not-offered" | "not-of-its-type" | "not-in-the-form" | "computed-otherwise";
  readonly isMoving: boolean;
}

/** What a node of the engine tells of itself, whatever its kind. */
interface Held {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly children: readonly Held[] | null;
    readonly valueOptions?: unknown;
  };
  readonly definition: object;
}

/** Names that devices and servers put into `meta` by themselves. */
const OF_DEVICES = new Set(["deprecatedID", "instanceID", "instanceName", "audit", "entity", "timeStart", "timeEnd"]);

export function compareAnswers(
  root: RootNode,
  answers: XmlElement,
  moving: ReadonlySet<string>,
): readonly AnswerDifference[] {
  const found: AnswerDifference[] = [];
  const add: Add = (path, why) => found.push({ path, why, isMoving: moving.has(withoutTurns(path)) });
  compareBlock(root, answers, add);
  return found;
}

type Add = (path: string, why: AnswerDifference["why"]) => void;

function compareBlock(node: Held, element: XmlElement, add: Add): void {
  const held = heldChildren(node);
  const seen = new Map<string, number>();
  for (const child of element.children) {
    const turn = seen.get(child.name) ?? 0;
    seen.set(child.name, turn + 1);
    const match = held.get(child.name)?.[turn];
    if (match === undefined) {
      const isStray = !OF_DEVICES.has(child.name) && hasText(child);
      const path = `${node.currentState.reference}/${child.name}`;
      if (isStray) add(path, held.has(child.name) ? "not-asked" : "not-in-the-form");
    } else if (match.currentState.children === null) compareAnswer(match, child, add);
    else compareBlock(match, child, add);
  }
}

/** `/data/member[2]/age` → `/data/member/age`. */
export function withoutTurns(path: string): string {
  return path.replace(/\[\d+\]/gu, "");
}

/** Children by name; turns of a repeat stand under the name of the repeat. */
function heldChildren({ currentState }: Held): ReadonlyMap<string, readonly Held[]> {
  const found = new Map<string, Held[]>();
  for (const child of currentState.children ?? []) {
    const turns = child.nodeType.startsWith("repeat-range") ? (child.currentState.children ?? []) : [child];
    const name = withoutTurns(child.currentState.reference).split("/").at(-1) ?? "";
    found.set(name.replace(/^.*:/u, ""), [...turns]);
  }
  return found;
}

function hasText({ text, children }: XmlElement): boolean {
  return text.trim() !== "" || children.some(hasText);
}

function compareAnswer(node: Held, { text }: XmlElement, add: Add): void {
  const { reference, relevant, valueOptions } = node.currentState;
  const said = text.trim();
  if (said === "" && !isCalculated(node)) return;
  if (!relevant) {
    if (said !== "") add(reference, "not-asked");
    return;
  }
  if (isSame(said, textHeld(node))) return;
  if (isCalculated(node)) add(reference, "computed-otherwise");
  else if (!Array.isArray(valueOptions)) add(reference, "not-of-its-type");
  else if (valueOptions.length > 0) add(reference, "not-offered");
}

function textHeld({ currentState }: Held): string {
  const value: unknown = "instanceValue" in currentState ? currentState.instanceValue : "";
  return typeof value === "string" ? value.trim() : "";
}

function isCalculated({ definition }: Held): boolean {
  const bind: unknown = "bind" in definition ? definition.bind : undefined;
  return typeof bind === "object" && bind !== null && "calculate" in bind && bind.calculate !== null;
}

/** Equal as texts, number by number, or as moments; choices in any order. */
function isSame(said: string, held: string): boolean {
  if (said === held) return true;
  const [a, b] = [said.split(/[\s;]+/u), held.split(/[\s;]+/u)];
  if (a.length !== b.length) return false;
  if (a.every((word, index) => isSameNumber(word, b[index] ?? ""))) return true;
  if (a.toSorted().join(" ") === b.toSorted().join(" ")) return true;
  return said !== "" && Date.parse(said) === Date.parse(held);
}

function isSameNumber(a: string, b: string): boolean {
  if (a === "" || b === "") return a === b;
  const [x, y] = [Number(a), Number(b)];
  return a === b || Math.abs(x - y) <= 1e-9 * Math.max(1, Math.abs(x), Math.abs(y));
}
