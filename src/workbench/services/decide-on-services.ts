// What people decide about services: a provider's change is accepted or refused, two are one, two are not one, an action is undone.
import type { ServiceCells } from "#directory/reintegration/service-columns";
import { undoneIds } from "#directory/verification/replay-actions";
import type { ActionOnService } from "#store/acts/service-acts";
import { serviceActionDoesNotFit } from "#store/service-problems";
import type { Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { noteOnServices } from "./note-on-services.ts";
import { readService, type ServiceDetail, todayOf } from "./read-directory.ts";

export interface ChangeReview {
  readonly service: string;
  /** Id of the change that waits. */
  readonly of: string;
  readonly verdict: "accepted" | "refused";
  readonly reason?: string | undefined;
}

/** Throws `store/service-is-unknown`, `store/service-action-does-not-fit`. */
export async function reviewChange(desk: Desk, study: string, review: ChangeReview): Promise<ServiceDetail> {
  const { service, of, verdict, reason } = review;
  const action = { kind: verdict, ...headOf(desk), of, ...(reason === undefined ? {} : { reason }) };
  await noteOnServices(desk, study, { verb: "review-service", actions: [{ service, action }] });
  return readService(desk, study, service);
}

export interface MergeWish {
  readonly from: string;
  readonly into: string;
  readonly reason: string;
}

/** `from` goes on under the id of `into`, which takes over what only `from` knew. Throws as `reviewChange`, `workbench/reason-is-missing`. */
export async function mergeService(desk: Desk, study: string, wish: MergeWish): Promise<ServiceDetail> {
  const { from, into, reason } = wish;
  if (reason.trim() === "") throw reasonIsMissing();
  const [gone, kept] = [await readService(desk, study, from), await readService(desk, study, into)];
  const head = headOf(desk);
  const fields = onlyIn(gone.cells, kept.cells);
  const actions: ActionOnService[] = [
    { service: from, action: { kind: "merged", ...head, into, reason: reason.trim() } },
    ...(Object.keys(fields).length === 0
      ? []
      : [
          {
            service: into,
            action: { kind: "observed", ...head, id: `${head.id}/taken`, by: "edit", fields, note: reason.trim() },
          } as const,
        ]),
  ];
  await noteOnServices(desk, study, { verb: "merge-services", actions });
  return readService(desk, study, into);
}

/** The place of a confidential service is not handed on to one that is not. */
function onlyIn(from: ServiceCells, into: ServiceCells): ServiceCells {
  const known = new Map(Object.entries(into));
  const hidden = from.confidential_place === "yes" ? ["address", "lat", "lon"] : [];
  return Object.fromEntries(
    Object.entries(from).filter(([column]) => !known.has(column) && column !== "to_verify" && !hidden.includes(column)),
  );
}

export interface ApartWish {
  readonly one: string;
  readonly other: string;
  readonly reason: string;
}

/** The pair is not proposed again. Throws as `mergeService`. */
export async function keepApart(desk: Desk, study: string, { one, other, reason }: ApartWish): Promise<void> {
  if (reason.trim() === "") throw reasonIsMissing();
  const head = headOf(desk);
  const said = { kind: "kept-apart", on: head.on, who: head.who, reason: reason.trim() } as const;
  const actions: ActionOnService[] = [
    { service: one, action: { ...said, id: head.id, other } },
    { service: other, action: { ...said, id: `${head.id}/other`, other: one } },
  ];
  await noteOnServices(desk, study, { verb: "keep-services-apart", actions });
}

export interface UndoWish {
  /** Id of an action, or of an import: then all that it did is undone. */
  readonly of: string;
  readonly reason: string;
}

/** What belongs to the action goes with it. Returns how many were undone. Throws `store/service-action-does-not-fit`, `workbench/reason-is-missing`. */
export async function undoOnServices(desk: Desk, study: string, { of, reason }: UndoWish): Promise<number> {
  if (reason.trim() === "") throw reasonIsMissing();
  const head = headOf(desk);
  const histories = await desk.store.services.list(study);
  const undone = [...histories].flatMap(([service, actions]) => {
    const gone = undoneIds(actions);
    const own = actions.filter(({ id }) => (id === of || id.startsWith(`${of}/`)) && !gone.has(id));
    return own.map(({ id }) => ({ service, of: id }));
  });
  if (undone.length === 0) throw serviceActionDoesNotFit("*", of);
  const actions = undone.map(
    ({ service, of: id }, at): ActionOnService => ({
      service,
      action: { kind: "undone", ...head, id: at === 0 ? head.id : `${head.id}/${at}`, of: id, reason: reason.trim() },
    }),
  );
  await noteOnServices(desk, study, { verb: "undo-on-service", actions });
  return undone.length;
}

function headOf({ effects, actor }: Desk): { readonly id: string; readonly on: string; readonly who: string } {
  return { id: effects.ids.next(), on: todayOf(effects), who: actor };
}
