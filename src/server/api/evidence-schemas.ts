// The shapes of literature, interviews and stories in the API.
import { z } from "zod";

export const textsShape = z.object({ es: z.string(), en: z.string(), fr: z.string() });
const named = z.object({ code: z.string(), names: textsShape });
const interval = z.tuple([z.number(), z.number()]).optional().describe("95 %");

export const stage = z.enum(["title-abstract", "full-text"]);
export const decision = z.enum(["include", "exclude", "unsure", "not-retrieved", "duplicate"]);

const pairShape = z.object({
  stage,
  people: z.array(z.string()),
  value: z.number().optional().describe("Cohen's kappa"),
  interval,
  n: z.number(),
  agreedShare: z.number(),
});

export const reviewShape = z.object({
  mark: z.enum(["real", "demonstration"]),
  question: textsShape,
  criteria: z.array(named).describe("reasons for leaving out"),
  people: z.array(z.string()),
  readersPerWork: z.number(),
  isReader: z.boolean().describe("whether you are one of the people who read"),
  flow: z.record(z.string(), z.unknown()).describe("the numbers of a PRISMA 2020 flow diagram"),
  agreement: z.array(pairShape),
  conflicts: z.array(z.string()).describe("references on which people differ"),
});

export const workShape = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.number().optional(),
  container: z.string(),
  language: z.string(),
  doi: z.string(),
  address: z.string(),
  abstract: z.string(),
  seen: z.string().describe("how much of the text the findings rest on"),
  findings: z.array(z.string()),
  stages: z.array(
    z.object({
      stage,
      state: z.enum(["include", "exclude", "not-retrieved", "duplicate", "waiting", "conflict"]),
      reason: z.string(),
      own: decision.optional().describe("what you decided last"),
      hidden: z.number().describe("decisions of others, shown once you have decided"),
      decisions: z.array(
        z.object({
          person: z.string(),
          decision,
          reason: z.string(),
          note: z.string(),
          on: z.string(),
          duplicateOf: z.string(),
        }),
      ),
    }),
  ),
});

const reliability = z.record(z.string(), z.unknown());

export const codeShape = z.object({
  code: z.string(),
  names: textsShape,
  description: z.string(),
  parent: z.string(),
  colour: z.string(),
});

export const codingShape = z.object({
  transcript: z.string(),
  start: z.number().describe("in Unicode code points of the transcript"),
  end: z.number(),
  code: z.string(),
  person: z.string(),
  passage: z.string(),
  memo: z.string(),
  on: z.string(),
});

export const listedInterviewShape = z.object({
  id: z.string().describe("of the case"),
  mark: z.enum(["real", "demonstration"]),
  turns: z.number(),
  codings: z.number(),
  coders: z.array(z.string()),
  country: z.string().describe("of whoever tells; empty where nobody said it"),
  hasStory: z.boolean(),
});

export const interviewShape = z.object({
  id: z.string(),
  mark: z.enum(["real", "demonstration"]),
  transcript: z.string().describe("without what tells who the person is"),
  codings: z.array(codingShape),
});

export const proposedTranscriptShape = z.object({
  text: z.string().describe("one line per turn, with names: for the eyes of whoever decides"),
  turns: z.number(),
  proposals: z.array(
    z.object({
      kind: z.enum(["name", "place", "date", "phone", "email", "document", "age", "trait"]),
      text: z.string(),
      count: z.number(),
      replace: z.string(),
      context: z.string(),
    }),
  ),
});

export const agreementShape = z.object({
  people: z.array(z.string()),
  lines: z.number().describe("lines of transcripts that two or more people coded"),
  overall: reliability,
  codes: z.array(z.object({ code: z.string(), alpha: reliability, kappas: z.array(reliability) })),
});

export const quotationShape = z.object({
  number: z.number(),
  texts: textsShape,
  state: z.enum(["proposed", "approved", "refused", "withdrawn"]),
  on: z.string(),
  by: z.string(),
  note: z.string(),
});

export const quotationsShape = z.object({
  case: z.string(),
  pseudonym: z.string(),
  isCovered: z.boolean().describe("whether the person agreed to be quoted at all"),
  quotations: z.array(quotationShape),
});

export const caseShape = z.object({
  id: z.string(),
  mark: z.enum(["real", "demonstration"]),
  pseudonym: z.string(),
  sex: z.enum(["female", "male"]),
  ageBand: z.string(),
  country: z.string(),
  city: z.string(),
  needs: z.array(z.string()),
  titles: textsShape,
  consent: z.object({
    ...{ on: z.string(), version: z.string(), scope: z.array(z.string()), askedBy: z.string() },
    publications: z.array(z.string()).describe("kinds in which the story may be told"),
  }),
  hasTranscript: z.boolean(),
  codings: z.number(),
  quotations: z.object({ approved: z.number(), proposed: z.number() }),
});

export const openCaseShape = caseShape.omit({ codings: true, quotations: true }).extend({
  story: z.object({ es: z.array(z.string()), en: z.array(z.string()), fr: z.array(z.string()) }),
  digest: z.string().describe("of the file; whoever writes says which one they saw"),
  photo: z
    .object({ alternatives: textsShape, credit: z.string(), address: z.string().describe("data:; empty when missing") })
    .optional(),
  quotations: z.array(quotationShape),
});
