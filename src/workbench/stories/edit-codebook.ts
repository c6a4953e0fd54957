// The codebook of a study, changed code by code: what stood there stays in the store, and what is in use is not dropped.
import { join } from "node:path";
import { hasErrors } from "#base/issue";
import type { Code } from "#cases/coding/coding";
import { readCodebook } from "#cases/coding/read-codebook";
import { dropCode, putCode } from "#cases/coding/write-code";
import type { Desk } from "../act-head.ts";
import { codeIsInUse, codeIsUnknown } from "../evidence-problems.ts";
import { InputFileProblem, refuseErrors } from "../file-problems.ts";
import { inTurn } from "../keep-in-turn.ts";
import { changeStudyFile, readStudyFile, type StudyFile } from "../study-files/change-study-file.ts";
import { CODEBOOK_FILE } from "../study-files.ts";
import { openCases } from "./open-cases.ts";

export interface OfStudy {
  readonly study: string;
  readonly folder: string;
}

/** Adds a code, or puts one right. Throws `workbench/input-file-has-errors`. */
export function keepCode(desk: Desk, of: OfStudy, code: Code): Promise<void> {
  return changeCodebook(desk, of, (text) => putCode(text, code));
}

/** Throws `workbench/code-is-unknown`, `workbench/code-is-in-use`. */
export function removeCode(desk: Desk, of: OfStudy, code: string): Promise<void> {
  return changeCodebook(desk, of, async (text) => {
    const { codings, codes } = (await openCases(desk.effects, of.folder)).qualitative;
    const uses =
      codings.filter((one) => one.code === code).length + codes.filter(({ parent }) => parent === code).length;
    if (uses > 0) throw codeIsInUse(code, uses);
    const without = dropCode(text, code);
    if (without === undefined) throw codeIsUnknown(code);
    return without;
  });
}

type Change = (text: string) => string | undefined | Promise<string | undefined>;

function changeCodebook(desk: Desk, { study, folder }: OfStudy, change: Change): Promise<void> {
  return inTurn(join(folder, CODEBOOK_FILE), async () => {
    const { text: before, digest } = await presentCodebook(desk, folder);
    const text = await change(before);
    const { issues } = readCodebook(text ?? before, CODEBOOK_FILE);
    refuseErrors(CODEBOOK_FILE, issues);
    if (text === undefined || hasErrors(issues)) throw new InputFileProblem(CODEBOOK_FILE, issues);
    await changeStudyFile(desk, { folder, study, path: CODEBOOK_FILE, text, seen: digest, verb: "edit-codebook" });
  });
}

async function presentCodebook(desk: Desk, folder: string): Promise<StudyFile> {
  const isThere = (await desk.effects.files.read(join(folder, CODEBOOK_FILE))) !== undefined;
  return isThere ? readStudyFile(desk, folder, CODEBOOK_FILE) : { text: "", digest: "" };
}
