// What a store shows to somebody whose account is limited to some countries: submissions whose place lies there, what hangs on
// them, numbers on answers from there, and services and cases there. Submissions that say no place, and numbers on the whole study,
// are shown to those without such a limit alone.
import { isRecord } from "#base/is-record";
import type { Kept } from "#store/kept";
import type { KeptNumbers } from "#store/kept/numbers";
import type { KeptRecord } from "#store/kept/read-rows";
import type { Records } from "#store/kept/records";
import type { KeptServices } from "#store/kept/services";
import type { Store } from "#store/open-store";
import { isServiceWithin } from "./is-service-within.ts";
import { decisionsWithin, isStakeholderWithin, outreachWithin } from "./outreach-within.ts";
import { placeOfRecord } from "./place-of-record.ts";
import { placesOf } from "./places-of.ts";
import type { Who } from "./who.ts";

export function withinCountries(store: Store, who: Pick<Who, "countries">): Store {
  const places = (study: string) => placesOf(store, study, who);
  const { identities, conflicts, withdrawals, openings, responseImports } = store;
  const isShown = async (study: string, instanceId: string) =>
    (await store.submissions.get(study, instanceId, await places(study))) !== undefined;
  const numbers = numbersWithin(store, places);
  const records = recordsWithin(store, who.countries, numbers);
  return {
    ...store,
    ...outreachWithin(store, records, who.countries),
    submissions: submissionsWithin(store, places),
    services: servicesWithin(store, who.countries),
    records,
    numbers,
    decisions: decisionsWithin(store, numbers),
    responseImports: { ...responseImports, list: async (study) => responseImports.list(study, await places(study)) },
    identities: { ...identities, tokens: async () => [], listAll: async () => [] },
    conflicts: {
      list: async (study, instance) =>
        keepShown(await conflicts.list(study, instance), (one) => isShown(study, one.instanceId)),
    },
    withdrawals: {
      ...withdrawals,
      list: async (study) => keepShown(await withdrawals.list(study), (one) => isShown(study, one.rootId)),
    },
    openings: {
      ...openings,
      list: async (study) => keepShown(await openings.list(study), (one) => isShown(study, one.rootId)),
    },
  };
}

function submissionsWithin(
  { submissions }: Pick<Kept, "submissions">,
  places: (study: string) => Promise<readonly string[]>,
): Kept["submissions"] {
  return {
    ...submissions,
    count: async (study, query) => submissions.count(study, { ...query, places: await places(study) }),
    list: async (study, query) => submissions.list(study, { ...query, places: await places(study) }),
    listAnswers: async (study, query) => submissions.listAnswers(study, { ...query, places: await places(study) }),
    get: async (study, id) => submissions.get(study, id, await places(study)),
    history: async (study, rootId) => {
      const own = await places(study);
      return keepShown(
        await submissions.history(study, rootId),
        async ({ instanceId }) => (await submissions.get(study, instanceId, own)) !== undefined,
      );
    },
  };
}

function servicesWithin({ services }: Pick<Kept, "services">, countries: readonly string[]): KeptServices {
  return {
    ...services,
    list: async (study, service) =>
      new Map([...(await services.list(study, service))].filter(([, actions]) => isServiceWithin(actions, countries))),
  };
}

/** Of records, cases tell of a person, stakeholders are of a country, and decisions of a finding. */
function recordsWithin(
  { records }: Pick<Kept, "records">,
  countries: readonly string[],
  numbers: KeptNumbers,
): Records {
  const isShown = async (study: string, { kind, body }: KeptRecord) => {
    if (kind === "case") return isRecord(body) && countries.includes(String(body.country));
    if (kind === "stakeholder") return isStakeholderWithin(body, countries);
    if (kind !== "finding-action" || !isRecord(body)) return true;
    return (await numbers.list(study, "finding")).some(({ id }) => id === body.finding);
  };
  const keep = (study: string, rows: readonly KeptRecord[]) => keepShown(rows, (row) => isShown(study, row));
  return {
    ...records,
    get: async (study, kind, id) => {
      const row = await records.get(study, kind, id);
      return row && (await isShown(study, row)) ? row : undefined;
    },
    list: async (study, kind) => keep(study, await records.list(study, kind)),
    find: async (study, id) => keep(study, await records.find(study, id)),
  };
}

/** Sentences on the study as a whole are everybody's; its numbers are shown to those without a limit alone. */
function numbersWithin(
  { numbers }: Pick<Kept, "numbers">,
  places: (study: string) => Promise<readonly string[]>,
): KeptNumbers {
  const shown = async (study: string, rows: readonly KeptRecord[]) => {
    const own = await places(study);
    return rows.filter((row) => {
      const place = placeOfRecord(row);
      return place === undefined || own.includes(place);
    });
  };
  return {
    ...numbers,
    list: async (study, kind) => shown(study, await numbers.list(study, kind)),
    listFrom: async (study, kind, beginning) => shown(study, await numbers.listFrom(study, kind, beginning)),
    countEstimates: async (study) => {
      const own = await places(study);
      return (await numbers.countEstimates(study)).filter(({ place }) => own.includes(place));
    },
    findNumber: async (study, id) => {
      const found = await numbers.findNumber(study, id);
      return found && (await shown(study, [found]))[0];
    },
  };
}

async function keepShown<T>(all: readonly T[], isShown: (one: T) => Promise<boolean>): Promise<readonly T[]> {
  const shown = await Promise.all(all.map(isShown));
  return all.filter((_one, index) => shown[index] === true);
}
