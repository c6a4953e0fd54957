// What the server answers about publications, chapters and builds.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const count = z.number();

export const publications = z.array(z.object({ path: text, digest: text, address: text }));
export const chapters = z.array(
  z.object({ language: z.enum(["es", "en", "fr"]), name: text, title: text, digest: text }),
);

const issues = z.array(
  z.object({
    rule: text,
    severity: text,
    place: z.object({ file: text, row: z.optional(count), line: z.optional(count) }),
    message: texts,
    cure: texts,
  }),
);
export const chapter = z.object({ text, digest: text, issues });
export const preview = z.object({ html: text, issues });
export const putDone = z.object({ languages: z.array(text) });

const someBuild = z.object({
  state: z.enum(["running", "done", "failed", "cancelled"]),
  actor: text,
  startedAt: text,
  endedAt: text,
  step: text,
  done: count,
  total: count,
  changed: z.array(z.object({ path: text, is: z.enum(["new", "changed"]) })),
  same: count,
  works: z.optional(z.array(text)),
  problem: z.optional(z.object({ message: texts, cure: texts })),
});
export const build = z.nullable(someBuild);

export type Chapter = z.infer<typeof chapter>;
export type ListedChapter = z.infer<typeof chapters>[number];
export type Build = z.infer<typeof someBuild>;
export type ChapterIssue = z.infer<typeof issues>[number];
