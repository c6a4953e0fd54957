// What the study is called and who publishes it: written into study.yaml, whose comments stay as they are.
import { parseDocument } from "yaml";
import { LANGUAGES, type Texts } from "#base/text";
import type { Study } from "#study/study";
import type { Desk } from "../act-head.ts";
import { noStudyKept } from "../problems.ts";
import { changeStudyFiles, readStudyFile } from "./change-study-file.ts";
import { studyFileChanged } from "./problems.ts";
import { renewingStudy } from "./renew-study.ts";

export type StudyTexts = Readonly<Record<"titles" | "subtitles" | "publisher", Texts>>;

/** `seen`: what the person changed. Throws `workbench/study-file-changed` where it is not so any more, `workbench/no-study-is-kept`, and what `changeStudyFile` throws. */
export async function editStudyTexts(
  desk: Desk,
  { folder, study }: { readonly folder: string; readonly study: string },
  texts: StudyTexts,
  seen?: StudyTexts,
): Promise<void> {
  const kept = await desk.store.records.get(study, "study", study);
  if (kept === undefined) throw noStudyKept();
  if (seen !== undefined && !isSame(kept.body as Study, seen)) throw studyFileChanged("study.yaml");
  const file = await readStudyFile(desk, folder, "study.yaml");
  const document = parseDocument(file.text);
  for (const [part, words] of Object.entries(texts))
    for (const [language, text] of Object.entries(words)) document.setIn([part, language], text);
  const text = document.toString({ lineWidth: 0 });
  const body: Study = { ...(kept.body as Study), ...texts };
  const change = { path: "study.yaml", text, seen: file.digest, verb: "edit-study-texts" };
  await changeStudyFiles(desk, { folder, study }, [change], { following: renewingStudy(desk, body) });
}

function isSame(study: StudyTexts, seen: StudyTexts): boolean {
  return (["titles", "subtitles", "publisher"] as const).every((part) =>
    LANGUAGES.every((language) => study[part][language] === seen[part][language]),
  );
}
