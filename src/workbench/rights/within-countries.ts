// What a store shows to somebody whose account is limited to some countries: submissions whose place lies there, what hangs on
// them, and services there. Submissions that say no place are shown to those without such a limit alone.
import type { Kept } from "#store/kept";
import type { KeptServices } from "#store/kept/services";
import type { Store } from "#store/open-store";
import { isServiceWithin } from "./is-service-within.ts";
import { placesOf } from "./places-of.ts";
import type { Who } from "./who.ts";

export function withinCountries(store: Store, who: Pick<Who, "countries">): Store {
  const places = (study: string) => placesOf(store, study, who);
  const { identities, conflicts, withdrawals, openings } = store;
  const isShown = async (study: string, instanceId: string) =>
    (await store.submissions.get(study, instanceId, await places(study))) !== undefined;
  return {
    ...store,
    submissions: submissionsWithin(store, places),
    services: servicesWithin(store, who.countries),
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

async function keepShown<T>(all: readonly T[], isShown: (one: T) => Promise<boolean>): Promise<readonly T[]> {
  const shown = await Promise.all(all.map(isShown));
  return all.filter((_one, index) => shown[index] === true);
}
