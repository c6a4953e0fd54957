// A form before the engine: each expression by itself, then the form as a whole, as a person opens it.
import { readXml } from "#intake/openrosa/read-xml";
import type { EngineForm, EngineIssue } from "../form-engine.ts";
import { functionsIn } from "./engine-functions.ts";
import { expressionFails, functionIsUnknown } from "./engine-issues.ts";
import { evaluatorOf, nodesOf } from "./engine-nodes.ts";
import { explainFailure } from "./explain-failure.ts";
import { expressionsOf, type FormExpression, withoutExpressions } from "./form-expressions.ts";
import { pathIssues } from "./form-paths.ts";
import { readEngineForm, readWith } from "./read-engine-form.ts";

export async function checkEngineForm(form: EngineForm): Promise<readonly EngineIssue[]> {
  const tree = readXml(new TextEncoder().encode(form.xform));
  const expressions = expressionsOf(tree);
  const issues = [
    ...(await checkExpressions(expressions, withoutExpressions(tree), form)),
    ...pathIssues(tree, expressions, form.file),
  ];
  const failure = await failureOfWhole(form);
  return failure === undefined || issues.length > 0 ? issues : explainFailure(failure, tree, form.file);
}

/** What stops the form from being opened; undefined when nothing does. */
async function failureOfWhole(form: EngineForm): Promise<string | undefined> {
  const result = await readEngineForm(form);
  if (result.status === "failure") return result.error.message;
  try {
    const instance = result.createInstance();
    for (const { currentState } of nodesOf(instance)) Object.values({ ...currentState });
    return undefined;
  } catch (cause) {
    return messageOf(cause);
  }
}

async function checkExpressions(
  expressions: readonly FormExpression[],
  bare: string,
  form: EngineForm,
): Promise<readonly EngineIssue[]> {
  const result = await readWith(form, bare);
  if (result.status === "failure") return [];
  const { root } = result.createInstance();
  const evaluator = evaluatorOf(root);
  if (evaluator === undefined) throw new Error("this release of the form engine evaluates no single expression");
  const nodes = new Map([...nodesOf({ root })].map((node) => [node.currentState.reference, node]));
  const failureOf = (text: string, path: string): string | undefined => {
    try {
      evaluator.evaluateString(text, { contextNode: nodes.get(path) ?? root });
      return undefined;
    } catch (cause) {
      return messageOf(cause);
    }
  };
  const missing = new Map<string, boolean>();
  const isMissing = (name: string) => {
    const known = missing.get(name) ?? UNDEFINED.test(failureOf(`${name}()`, "") ?? "");
    missing.set(name, known);
    return known;
  };
  return expressions.flatMap((expression) => {
    const unknown = functionsIn(expression.text).filter(isMissing);
    if (unknown.length > 0) return unknown.map((name) => functionIsUnknown(name, expression, form.file));
    const failure = failureOf(expression.text, expression.path);
    const isWrong = failure !== undefined && !failure.includes(NEEDS_A_CONTROL);
    return isWrong ? [expressionFails(failure, expression, form.file)] : [];
  });
}

/** It asks the control on the screen for its choices, so only the whole form can tell. */
const NEEDS_A_CONTROL = "'jr:choice-name' on element";

const UNDEFINED = /^Function '[^']*' is not defined/u;

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
