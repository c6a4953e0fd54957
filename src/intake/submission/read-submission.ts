// A parcel's XML → the Submission that every later step works with.
import type { SubmissionHead } from "../openrosa/read-submission.ts";
import { childNamed, type XmlElement } from "../openrosa/read-xml.ts";
import type { FormShape } from "./form-shape.ts";
import { readInstance } from "./read-instance.ts";
import type { Submission, SubmissionSource } from "./submission.ts";

export interface Reception {
  readonly head: SubmissionHead;
  readonly shape: FormShape;
  readonly receivedAt: string;
  readonly source: SubmissionSource;
  readonly deviceId?: string;
  readonly userAgent?: string;
  readonly submitter?: string;
}

export function readSubmission(root: XmlElement, { head, shape, ...reception }: Reception): Submission {
  const { formId, version, instanceId, deprecatedId, encrypted } = head;
  const sets = { repeats: new Set(shape.repeats), uploads: new Set(shape.uploads) };
  const { answers, attachments } = readInstance(root, sets);
  return {
    instanceId,
    ...(deprecatedId === undefined ? {} : { deprecatedId }),
    form: { id: formId, version },
    ...reception,
    answers,
    attachments: encrypted ? sealedFiles(root) : attachments,
  };
}

/** https://docs.getodk.org/encrypted-forms/: the envelope names the encrypted files and the encrypted answers. */
function sealedFiles(root: XmlElement): readonly string[] {
  const media = root.children.filter(({ name }) => name === "media").map((found) => childNamed(found, "file"));
  const answers = childNamed(root, "encryptedXmlFile");
  return [...media, answers].flatMap((found) => (found === undefined ? [] : [found.text.trim()]));
}
