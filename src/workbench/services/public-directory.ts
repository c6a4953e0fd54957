// The directory as everybody may read it, indexed once and again only after an act on services. Confidential places are nowhere in it.
import { type HsdsApi, openHsdsApi } from "#directory/api/open-hsds-api";
import type { PublishedService } from "#directory/api/published-service";
import { toFinderEntry } from "#directory/finder/finder-entry";
import { type Finder, openFinder } from "#directory/finder/open-finder";
import { withoutHiddenPlace } from "#directory/reintegration/hidden-place";
import { isListed, replayActions } from "#directory/verification/replay-actions";
import type { Means, VerificationAction } from "#directory/verification/verification-action";
import type { ServiceHistories } from "#store/kept/services";
import type { Desk } from "../act-head.ts";

export interface PublicDirectory {
  readonly study: string;
  /** Number of the last act on services. */
  readonly version: number;
  readonly services: readonly PublishedService[];
  readonly get: (id: string) => PublishedService | undefined;
  readonly hsds: () => HsdsApi;
  readonly finder: () => Finder;
}

export type ReadPublicDirectory = (study: string) => Promise<PublicDirectory>;

/** One that remembers what it read of each study. */
export function openPublicDirectory({ store }: Desk): ReadPublicDirectory {
  const known = new Map<string, Promise<PublicDirectory>>();
  const versions = new Map<string, number>();
  return async (study) => {
    const version = await store.services.version(study);
    const own = known.get(study);
    if (own !== undefined && versions.get(study) === version) return own;
    const read = store.services.list(study).then((histories) => publish(study, version, histories));
    known.set(study, read);
    versions.set(study, version);
    read.catch(() => known.delete(study));
    return read;
  };
}

function publish(study: string, version: number, histories: ServiceHistories): PublicDirectory {
  const services = [...histories].flatMap(([id, actions]) => publishService(id, actions) ?? []);
  const byId = new Map(services.map((service) => [service.id, service]));
  let hsds: HsdsApi | undefined;
  let finder: Finder | undefined;
  return {
    ...{ study, version, services },
    get: (id) => byId.get(id),
    hsds: () => {
      hsds ??= openHsdsApi(services);
      return hsds;
    },
    finder: () => {
      finder ??= openFinder(services.map(({ cells }) => toFinderEntry(cells)));
      return finder;
    },
  };
}

const CHECKS: readonly Means[] = ["call", "visit", "link"];

function publishService(id: string, actions: readonly VerificationAction[]): PublishedService | undefined {
  const known = replayActions(actions);
  if (!isListed(known)) return undefined;
  const days = [known.lastSeenWorking, known.lastSeenClosed].flatMap((fact) =>
    fact !== undefined && CHECKS.includes(fact.by) ? [fact.on] : [],
  );
  const checkedOn = days.toSorted().at(-1);
  const cells = { ...withoutHiddenPlace(known.cells), id };
  const changedOn =
    actions
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? "";
  return { id, cells, changedOn, ...(checkedOn === undefined ? {} : { checkedOn }) };
}
