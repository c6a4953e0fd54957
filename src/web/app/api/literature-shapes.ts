// What the server answers about the review of literature, and about interviews and stories.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const count = z.number();

export const review = z.object({
  mark: text,
  question: texts,
  criteria: z.array(z.object({ code: text, names: texts })),
  people: z.array(text),
  readersPerWork: count,
  isReader: z.boolean(),
  agreement: z.array(
    z.object({ stage: text, people: z.array(text), value: z.optional(count), n: count, agreedShare: count }),
  ),
  conflicts: z.array(text),
});

const stage = z.object({
  stage: text,
  state: text,
  reason: text,
  own: z.optional(text),
  hidden: count,
  decisions: z.array(z.object({ person: text, decision: text, reason: text, note: text, on: text })),
});
export const work = z.object({
  id: text,
  title: text,
  authors: z.array(text),
  year: z.optional(count),
  container: text,
  language: text,
  doi: text,
  address: text,
  abstract: text,
  stages: z.array(stage),
});
export const works = z.array(work);

const takenOut = z.object({
  ...{ seen: text, programme: text, countries: z.array(text), period: text, actor: text, levels: z.array(text) },
  ...{ dimensions: z.array(text), targetGroup: text, interventions: z.array(text), whatWasDone: text },
  cost: z.optional(z.object({ amount: count, currency: text, per: text, basis: text })),
  ...{ served: z.optional(count), returned: z.optional(count) },
  outcomes: z.array(
    z.object({ outcome: text, direction: text, unclear: z.optional(text), statement: text, passage: text }),
  ),
  ...{ evidenceKind: text, appraisal: z.record(text, text), lesson: text, inference: text, limits: text },
});
const namedCodes = z.array(z.object({ code: text, names: texts }));
export const ownExtraction = z.object({
  plan: z.object({ interventions: namedCodes, outcomes: namedCodes, appraisal: namedCodes }),
  digest: text,
  own: z.optional(takenOut),
  others: z.array(z.object({ person: text, on: text })),
});
export type TakenOut = z.infer<typeof takenOut>;
export type OwnExtraction = z.infer<typeof ownExtraction>;

export const passages = z.object({
  pages: count,
  total: count,
  passages: z.array(z.object({ page: z.optional(count), section: text, text })),
});
export type Passage = z.infer<typeof passages>["passages"][number];

export const cases = z.array(
  z.object({
    id: text,
    mark: text,
    pseudonym: text,
    sex: z.enum(["female", "male"]),
    ageBand: text,
    country: text,
    city: text,
    needs: z.array(text),
    titles: texts,
    consent: z.object({ on: text, version: text, scope: z.array(text) }),
    hasTranscript: z.boolean(),
    codings: count,
    quotations: z.object({ approved: count, proposed: count }),
  }),
);
export const openCase = z.object({
  id: text,
  mark: z.enum(["real", "demonstration"]),
  pseudonym: text,
  sex: z.enum(["female", "male"]),
  ageBand: text,
  country: text,
  city: text,
  needs: z.array(text),
  consent: z.object({
    ...{ on: text, version: text, scope: z.array(text), askedBy: text, publications: z.array(text) },
  }),
  digest: text,
  photo: z.optional(z.object({ alternatives: texts, credit: text, address: text })),
  titles: texts,
  story: z.object({ es: z.array(text), en: z.array(text), fr: z.array(text) }),
  hasTranscript: z.boolean(),
  quotations: z.array(z.object({ number: count, texts, state: text, on: text, by: text, note: text })),
});
const codings = z.array(
  z.object({ start: count, end: count, code: text, person: text, passage: text, memo: text, on: text }),
);
export const interviews = z.array(
  z.object({
    id: text,
    mark: text,
    turns: count,
    codings: count,
    coders: z.array(text),
    country: text,
    hasStory: z.boolean(),
  }),
);
export const interview = z.object({ id: text, mark: text, transcript: text, codings });
export const proposedTranscript = z.object({
  text,
  turns: count,
  proposals: z.array(z.object({ kind: text, text, count, replace: text, context: text })),
});
export const takenPublications = z.array(z.object({ path: text, digest: text, edition: text, on: text }));
export const withdrawn = z.object({ taken: takenPublications });
export const keptTranscript = z.object({ turns: count });

const reliability = z.object({
  value: z.optional(count),
  interval: z.optional(z.readonly(z.tuple([count, count]))),
});
export const codingAgreement = z.object({
  people: z.array(text),
  lines: count,
  overall: reliability,
  codes: z.array(
    z.object({
      code: text,
      alpha: z.extend(reliability, { units: count }),
      kappas: z.array(z.extend(reliability, { people: z.array(text), n: count })),
    }),
  ),
});
export const codes = z.array(z.object({ code: text, names: texts, description: text, parent: text, colour: text }));
export const claims = z.array(
  z.object({
    indicator: text,
    place: text,
    most: count,
    few: count,
    verdict: text,
    answered: z.optional(z.object({ value: count, lower: count, upper: count })),
    claims: z.array(z.object({ id: text, mark: text, speaker: text, statements: texts, on: text })),
  }),
);

const link = z.object({ basis: z.enum(["stated", "reading", "not-stated"]), texts });

export const foundPractices = z.array(
  z.object({
    id: text,
    names: texts,
    countries: z.array(text),
    groups: z.array(z.enum(["women", "men", "children", "youth", "families", "all"])),
    strength: count,
    criteria: z.array(text),
    by: z.enum(["person", "words"]),
    chain: z.object({ context: link, mechanism: link, outcome: link }),
    costPerPerson: z.optional(z.object({ amount: count, currency: text, basis: text })),
    coverage: z.optional(z.object({ served: count, returned: count, period: text })),
    transfer: z.optional(
      z.object({
        met: count,
        known: count,
        stated: count,
        criteria: z.array(
          z.object({
            kind: z.enum(["service", "institution", "labour", "profile", "same-country"]),
            code: text,
            answer: z.enum(["met", "not-met", "unknown"]),
          }),
        ),
      }),
    ),
  }),
);

export type FoundPractice = z.infer<typeof foundPractices>[number];
export type Review = z.infer<typeof review>;
export type Work = z.infer<typeof work>;
export type ListedCase = z.infer<typeof cases>[number];
export type OpenCase = z.infer<typeof openCase>;
export type Interview = z.infer<typeof interview>;
export type ListedInterview = z.infer<typeof interviews>[number];
export type ProposedTranscript = z.infer<typeof proposedTranscript>;
export type CodingAgreement = z.infer<typeof codingAgreement>;
export type Code = z.infer<typeof codes>[number];
export type ComparedClaims = z.infer<typeof claims>[number];
