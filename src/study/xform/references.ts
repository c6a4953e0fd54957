// `${name}` in expressions and texts → the path of the question. Inside a repeat the path is relative to the one that asks,
// so that it means the answer of the same turn of the repeat (ODK XForms specification, "XPath Paths").
import { type FormIndex, isRepeat, type NodePlace } from "./form-index.ts";
import type { FormNode } from "./form-node.ts";

export interface ReferenceOptions {
  /** The expression filters another instance: a relative path starts from current(). */
  readonly fromCurrent?: boolean;
  /** The choices are the answers of a repeat: the path goes up above the repeat they share. */
  readonly aboveRepeat?: boolean;
}

export interface Reference {
  readonly name: string;
  readonly fault: "missing" | "several";
}

/** `context`: the nodes around the one that refers, from the outside in; undefined where paths must be absolute. */
export interface Referrer {
  readonly index: FormIndex;
  readonly context: readonly FormNode[] | undefined;
  readonly onFault: (reference: Reference) => void;
}

const REFERENCE = /\$\{(last-saved#)?([^}]*)\}/gu;

export function hasReference(text: string): boolean {
  return text.includes("${");
}

export function resolveReferences(text: string, referrer: Referrer, options: ReferenceOptions = {}): string {
  if (!hasReference(text)) return text;
  return text.replace(REFERENCE, (_whole, lastSaved: string | undefined, name: string, offset: number) => {
    const target = targetOf(name, referrer);
    if (target === undefined) return "";
    if (lastSaved !== undefined) return ` instance('__last-saved')${target.path} `;
    const isAbsolute = referrer.context === undefined || isAbsoluteInIndexedRepeat(text, name, offset);
    if (isAbsolute) return ` ${target.path} `;
    const path = relativePath(target, referrer.context, options.aboveRepeat === true);
    if (path === undefined) return ` ${target.path} `;
    const fromCurrent = options.fromCurrent === true || isInInstancePredicate(text, offset);
    return fromCurrent ? ` current()/${path} ` : ` ${path} `;
  });
}

function targetOf(name: string, { index, onFault }: Referrer): NodePlace | undefined {
  const found = index.byName.get(name) ?? [];
  if (found.length === 1) return found[0];
  onFault({ name, fault: found.length === 0 ? "missing" : "several" });
  return undefined;
}

/** Undefined where the two share no repeat. */
function relativePath(target: NodePlace, context: readonly FormNode[], aboveRepeat: boolean): string | undefined {
  const shared = sharedDepth(context, target.ancestors);
  const repeatDepth = context.slice(0, shared).findLastIndex(isRepeat);
  if (repeatDepth === -1) return undefined;
  const depth = aboveRepeat && goesAbove({ target, context, repeatDepth }) ? repeatDepth : shared;
  const steps = Array(context.length - depth + 1).fill("..");
  const down = [...target.ancestors.slice(depth).map(({ name }) => name), target.node.name];
  return [...steps, ...down].join("/");
}

interface Above {
  readonly target: NodePlace;
  readonly context: readonly FormNode[];
  readonly repeatDepth: number;
}

/** Only when the target lies in no further repeat, and the shared repeat is the outermost or not the nearest. */
function goesAbove({ target, context, repeatDepth }: Above): boolean {
  const nearestOfTarget = target.ancestors.findLastIndex(isRepeat);
  const isOutermost = !context.slice(0, repeatDepth).some(isRepeat);
  return nearestOfTarget === repeatDepth && (isOutermost || context.findLastIndex(isRepeat) !== repeatDepth);
}

function sharedDepth(a: readonly FormNode[], b: readonly FormNode[]): number {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth++;
  return depth;
}

/** indexed-repeat() wants absolute paths for the question (1st argument) and the repeats (2nd, 4th, 6th). */
function isAbsoluteInIndexedRepeat(text: string, name: string, offset: number): boolean {
  for (const call of text.matchAll(/indexed-repeat\(([^)]+)\)/gu)) {
    if (offset < call.index || offset > call.index + call[0].length) continue;
    const position = (call[1] ?? "").split(",").findLastIndex((argument) => argument.includes(`\${${name}}`));
    return [0, 1, 3, 5].includes(position);
  }
  return false;
}

function isInInstancePredicate(text: string, offset: number): boolean {
  if (!/instance\([^)]*\)/u.test(text)) return false;
  let depth = 0;
  for (let index = 0; index < offset; index++) {
    if (text[index] === "[") depth++;
    else if (text[index] === "]") depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
