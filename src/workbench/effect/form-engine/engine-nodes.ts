// What is read of the nodes of a form in the engine. Its types for clients do not tell all that its nodes can.
import type { AnyFormInstance } from "@getodk/xforms-engine";

/** A node of the primary instance, whatever its kind. */
export interface EngineNode {
  readonly nodeType: string;
  readonly currentState: {
    readonly reference: string;
    readonly relevant: boolean;
    readonly children: readonly EngineNode[] | null;
    readonly value?: unknown;
    readonly valueOptions?: unknown;
  };
  readonly instanceState: { readonly instanceXML: string };
}

export interface Evaluator {
  readonly evaluateString: (expression: string, context: { readonly contextNode: unknown }) => string;
}

export function* nodesOf(instance: Pick<AnyFormInstance, "root">): Generator<EngineNode> {
  yield* below(instance.root);
}

function* below(node: EngineNode): Generator<EngineNode> {
  yield node;
  for (const child of node.currentState.children ?? []) yield* below(child);
}

/** The evaluator of expressions that a node carries; undefined should a later engine hide it. */
export function evaluatorOf(node: object): Evaluator | undefined {
  const found: unknown = "evaluator" in node ? node.evaluator : undefined;
  return isEvaluator(found) ? found : undefined;
}

function isEvaluator(value: unknown): value is Evaluator {
  return typeof value === "object" && value !== null && "evaluateString" in value;
}
