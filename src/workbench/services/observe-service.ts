// Somebody called a service, went there, or put a field right at a desk.
import { replayActions } from "#directory/verification/replay-actions";
import type { Observation } from "#directory/verification/verification-action";
import type { Desk } from "../act-head.ts";
import { reasonIsMissing } from "../care-problems.ts";
import { checkDay, checkFields } from "./check-fields.ts";
import { noteOnServices } from "./note-on-services.ts";
import { readService, type ServiceDetail, todayOf } from "./read-directory.ts";

export interface ServiceCheck {
  readonly service: string;
  readonly by: "call" | "visit";
  readonly works: boolean;
  /** By column. Fields that are not named were not asked. */
  readonly fields?: Readonly<Record<string, string>> | undefined;
  readonly note?: string | undefined;
  /** Day. __Default value:__ today. */
  readonly on?: string | undefined;
}

/** Throws `store/service-is-unknown`, and what `checkFields` and `checkDay` throw. */
export async function verifyService(desk: Desk, study: string, check: ServiceCheck): Promise<ServiceDetail> {
  const { service, by, works, fields = {}, note, on = todayOf(desk.effects) } = check;
  const action: Observation = {
    kind: "observed",
    id: desk.effects.ids.next(),
    on: checkDay(on, todayOf(desk.effects)),
    by,
    who: desk.actor,
    works,
    fields: checkFields(fields),
    ...(note === undefined || note.trim() === "" ? {} : { note: note.trim().slice(0, 1000) }),
  };
  await noteOnServices(desk, study, { verb: "verify-service", actions: [{ service, action }] });
  return readService(desk, study, service);
}

export interface ServiceEdit {
  readonly service: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** Only what differs is noted. Throws `workbench/reason-is-missing`, `store/service-is-unknown`, and what `checkFields` throws. */
export async function editService(desk: Desk, study: string, edit: ServiceEdit): Promise<ServiceDetail> {
  const { service, reason } = edit;
  if (reason.trim() === "") throw reasonIsMissing();
  const { cells } = replayActions((await readService(desk, study, service)).actions);
  const news = Object.entries(checkFields(edit.fields)).filter(
    ([column, value]) => value !== ((cells as Readonly<Record<string, string>>)[column] ?? ""),
  );
  if (news.length > 0) {
    const action: Observation = {
      kind: "observed",
      id: desk.effects.ids.next(),
      on: todayOf(desk.effects),
      by: "edit",
      who: desk.actor,
      fields: Object.fromEntries(news),
      note: reason.trim(),
    };
    await noteOnServices(desk, study, { verb: "edit-service", actions: [{ service, action }] });
  }
  return readService(desk, study, service);
}
