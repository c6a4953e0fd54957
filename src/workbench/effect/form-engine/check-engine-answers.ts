// A submission before the engine: what was answered against what the form asks, permits, requires and computes.
import type { InstanceData, RootNode } from "@getodk/xforms-engine";
import { readXml } from "#intake/openrosa/read-xml";
import type { EngineForm, EngineIssue } from "../form-engine.ts";
import { answerDiffers, answerViolates, submissionIsUnreadable } from "./answer-issues.ts";
import { compareAnswers, withoutTurns } from "./compare-answers.ts";
import { formDoesNotLoad } from "./engine-issues.ts";
import { loadEngine } from "./load-engine.ts";
import { movingPaths } from "./moving-paths.ts";
import { readEngineForm } from "./read-engine-form.ts";
import { messagesOf } from "./violation-messages.ts";

export async function checkEngineAnswers(form: EngineForm, submission: string): Promise<readonly EngineIssue[]> {
  const result = await readEngineForm(form);
  if (result.status === "failure") return [formDoesNotLoad(result.error.message, form.file)];
  const answers = readXml(new TextEncoder().encode(submission));
  const data = await instanceData(submission);
  let root: RootNode;
  try {
    ({ root } = await result.restoreInstance({ data: [data] }));
  } catch (cause) {
    return [submissionIsUnreadable(cause instanceof Error ? cause.message : String(cause), form.file)];
  }
  const moving = movingPaths(form);
  const differences = compareAnswers(root, answers, moving).filter(
    ({ why, isMoving }) => why !== "computed-otherwise" || !isMoving,
  );
  return [...violations(root, form.file, moving), ...differences.map((each) => answerDiffers(each, form.file))];
}

async function instanceData(submission: string): Promise<InstanceData> {
  const { INSTANCE_FILE_NAME: name, INSTANCE_FILE_TYPE: type } = (await loadEngine()).constants;
  const data = new FormData();
  data.set(name, new File([submission], name, { type }));
  if (!isInstanceData(data)) throw new Error("the form engine wants its answers in another way");
  return data;
}

function isInstanceData(data: unknown): data is InstanceData {
  return data instanceof FormData && data.get("xml_submission_file") instanceof File;
}

function violations(root: RootNode, file: string, moving: ReadonlySet<string>): readonly EngineIssue[] {
  const found = root.validationState.violations;
  const messages = messagesOf(root);
  return found.map(({ reference, violation }) =>
    answerViolates(
      {
        path: reference,
        condition: violation.condition,
        isMoving: moving.has(withoutTurns(reference)),
        messages: messages.get(reference) ?? {},
      },
      file,
    ),
  );
}
