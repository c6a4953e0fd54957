// What the server answers about practices as they are written now.
import * as z from "zod/mini";
import { texts } from "./study-shapes.ts";

const text = z.string();
const count = z.number();
const language = z.enum(["es", "en", "fr"]);

const listed = z.object({
  ...{ id: text, names: texts, whatItDoes: texts, targetGroup: texts, actors: texts, countries: z.array(text) },
  ...{ period: text, reference: text, missing: z.array(language), leftOut: text },
});
export const listedPractices = z.array(listed);

const written = z.object({
  ...{ names: texts, targetGroup: texts, whatItDoes: texts, actors: texts, countries: z.array(text) },
  ...{ levels: z.array(text), dimensions: z.array(text), interventions: z.array(text), outcomes: z.array(text) },
  ...{ evidence: texts, evidenceKind: text, lesson: texts, limits: texts },
  ...{ context: texts, mechanism: texts, outcome: texts, inference: texts },
  ...{ costPerPerson: z.optional(count), costCurrency: text, costBasis: text },
  ...{ served: z.optional(count), returned: z.optional(count), coveragePeriod: text },
  ...{ period: text, sourceAddress: text, passage: text },
});

const namedCodes = z.array(z.object({ code: text, names: texts }));

export const openPractice = z.object({
  ...{ id: text, missing: z.array(language), leftOut: text, digest: text },
  written: z.extend(written, { reference: text, person: text }),
  plan: z.object({ interventions: namedCodes, outcomes: namedCodes }),
});

export const madePractice = z.object({ id: text });

export type ListedPractice = z.infer<typeof listed>;
export type WrittenPractice = z.infer<typeof written>;
export type OpenPractice = z.infer<typeof openPractice>;
export type PracticePlan = OpenPractice["plan"];
