// What the server answers about the study itself and how far it is.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();
export const texts = z.object({ es: text, en: text, fr: text });

export const studyHead = z.object({
  id: text,
  titles: texts,
  subtitles: texts,
  languages: z.array(text),
  period: z.object({ start: text, end: text }),
  publishedOn: text,
  publisher: texts,
  countries: z.array(z.object({ code: text, names: texts })),
  cities: z.array(z.object({ id: text, name: text, country: text, longitude: count, latitude: count })),
  populations: z.array(z.object({ id: text, names: texts })),
  serviceKinds: z.array(z.object({ code: text, names: texts, dimension: text })),
});

const place = z.object({
  id: text,
  name: texts,
  country: text,
  services: count,
  servicesVerified: count,
  estimates: count,
  suppressed: count,
  findings: count,
  accepted: count,
  drafted: count,
});

export const overview = z.object({
  study: z.optional(studyHead),
  isDemonstration: z.boolean(),
  counts: z.record(text, count),
  places: z.array(place),
  tasks: z.array(z.object({ kind: text, count, isLate: z.boolean() })),
});

export type StudyHead = z.infer<typeof studyHead>;
export type PlaceOverview = z.infer<typeof place>;
export type Overview = z.infer<typeof overview>;
