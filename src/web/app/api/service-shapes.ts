// What the server answers about the directory of services.
import * as z from "zod/mini";

const text = z.string();
const count = z.number();
const cells = z.record(text, text);

export const service = z.object({
  id: text,
  cells,
  status: text,
  ageDays: z.optional(count),
  flags: z.array(text),
});
export const services = z.array(service);

const fact = z.object({ value: text, by: text, who: text, on: text });
const action = z.object({
  kind: text,
  id: text,
  on: text,
  who: text,
  by: z.optional(text),
  works: z.optional(z.boolean()),
  fields: z.optional(cells),
  note: z.optional(text),
  source: z.optional(text),
  into: z.optional(text),
  other: z.optional(text),
  of: z.optional(text),
  reason: z.optional(text),
});
export const serviceDetail = z.extend(service, {
  known: z.object({ facts: z.record(text, fact), waiting: z.array(action) }),
  actions: z.array(action),
});

export const plannedChecks = z.array(
  z.object({
    ...{ id: text, name: text, phone: text, country: text, city: text },
    ...{ status: text, ageDays: z.optional(count), flags: z.array(text) },
  }),
);
export const proposedMerges = z.array(
  z.object({
    ids: z.array(text),
    names: z.array(text),
    reason: text,
    alike: count,
    distanceMetres: z.optional(count),
  }),
);
export const mergeDecisions = z.array(
  z.object({
    id: text,
    verdict: text,
    services: z.array(text),
    on: text,
    who: text,
    reason: text,
    isUndone: z.boolean(),
  }),
);
export const providerChanges = z.array(
  z.object({
    service: text,
    name: text,
    of: text,
    on: text,
    who: text,
    works: z.optional(z.boolean()),
    note: z.optional(text),
    fields: z.array(z.object({ column: text, before: text, after: text })),
  }),
);
export const providerLink = z.object({ address: text });

const column = z.object({ column: text, field: text });
const mapping = z.object({
  columns: z.array(column),
  country: z.optional(text),
  split: z.optional(text),
  kinds: z.array(z.object({ words: text, code: text })),
});
const texts = z.object({ es: text, en: text, fr: text });
export const importTold = z.object({
  import: z.optional(text),
  read: count,
  added: z.array(text),
  changed: z.array(z.object({ id: text, fields: z.array(text) })),
  unchanged: count,
  missing: z.array(text),
  tables: z.array(
    z.object({
      sheet: z.optional(text),
      meanings: z.array(z.extend(column, { by: text })),
      rows: count,
      first: z.array(z.object({ row: count, cells })),
    }),
  ),
  duplicates: z.array(z.object({ ids: z.array(text), names: z.array(text), reason: text })),
  mapping,
  mappingFile: text,
  issues: z.array(
    z.object({
      severity: text,
      place: z.object({ row: z.optional(count), column: z.optional(text) }),
      message: texts,
      cure: texts,
    }),
  ),
  issueCount: count,
});
export const pastImports = z.array(
  z.object({
    id: text,
    source: text,
    on: text,
    who: text,
    added: count,
    changed: count,
    missing: count,
    isUndone: z.boolean(),
  }),
);
export const undone = z.object({ undone: count });

export type Service = z.infer<typeof service>;
export type ServiceDetail = z.infer<typeof serviceDetail>;
export type ServiceAction = z.infer<typeof action>;
export type ProposedMerge = z.infer<typeof proposedMerges>[number];
export type ImportTold = z.infer<typeof importTold>;
export type ImportMapping = z.infer<typeof mapping>;
