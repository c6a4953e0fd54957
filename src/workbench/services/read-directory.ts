// The service directory of a study as it is known now: read once, and again only after an act on services.
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { isListed, replayActions } from "#directory/verification/replay-actions";
import { type ServiceWish, selectServices } from "#directory/verification/select-services";
import type { KnownService, VerificationAction } from "#directory/verification/verification-action";
import { type TrustedService, trustOf } from "#directory/verification/verification-status";
import type { ServiceHistories } from "#store/kept/services";
import { serviceIsUnknown } from "#store/service-problems";
import type { Desk } from "../act-head.ts";

export { SERVICE_ORDERS } from "#directory/verification/select-services";
export { VERIFICATION_FLAGS, VERIFICATION_STATUSES } from "#directory/verification/verification-status";

export interface ListedService extends TrustedService {
  readonly id: string;
  readonly cells: ServiceCells;
}

interface DayList {
  readonly today: string;
  readonly services: readonly ListedService[];
}

const listed = new WeakMap<ServiceHistories, DayList>();

/** Every service that goes on under its own id, in the order in which they first came. The same histories are listed once a day. */
export function listServices(histories: ServiceHistories, today: string): readonly ListedService[] {
  const last = listed.get(histories);
  if (last?.today === today) return last.services;
  const services = [...histories].flatMap(([id, actions]) => {
    const known = replayActions(actions);
    return isListed(known) ? [{ id, cells: known.cells, ...trustOf(known, today) }] : [];
  });
  listed.set(histories, { today, services });
  return services;
}

export async function findServices(
  { store, effects }: Desk,
  study: string,
  wish: ServiceWish,
): Promise<readonly ListedService[]> {
  return selectServices(listServices(await store.services.list(study), todayOf(effects)), wish);
}

export interface ServiceDetail extends ListedService {
  readonly known: KnownService;
  readonly actions: readonly VerificationAction[];
}

/** Throws `store/service-is-unknown`. */
export async function readService({ store, effects }: Desk, study: string, id: string): Promise<ServiceDetail> {
  const actions = (await store.services.list(study, id)).get(id);
  if (actions === undefined) throw serviceIsUnknown(id);
  const known = replayActions(actions);
  return { id, cells: known.cells, ...trustOf(known, todayOf(effects)), known, actions };
}

export function todayOf(effects: Desk["effects"]): string {
  return effects.clock.now().toISOString().slice(0, 10);
}
