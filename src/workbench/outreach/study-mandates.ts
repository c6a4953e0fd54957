// Mandates of a study as it was kept last: who has which, and whether those who are asked have them.
import type { CapacityRecord } from "#analysis/institution-record";
import { type AddresseeCheck, checkAddressees, listMandates, type Mandate } from "#dissemination/stakeholder/mandates";
import type { Desk } from "../act-head.ts";
import { type OutreachSetting, readSetting } from "./read-setting.ts";

export interface NamedMandate extends Mandate {
  readonly name: string;
  readonly country: string;
}

/** Throws `workbench/no-study-is-kept`. */
export async function listStudyMandates(desk: Pick<Desk, "store">, study: string): Promise<readonly NamedMandate[]> {
  const setting = await readSetting(desk, study);
  return (await mandatesOf(desk, setting)).map((mandate) => {
    const { name = mandate.stakeholder, country = "" } = setting.stakeholders.get(mandate.stakeholder) ?? {};
    return { ...mandate, name, country };
  });
}

export interface NamedCheck extends AddresseeCheck {
  readonly name: string;
}

/** Of accepted recommendations. Throws `workbench/no-study-is-kept`. */
export async function checkStudyMandates(desk: Pick<Desk, "store">, study: string): Promise<readonly NamedCheck[]> {
  const setting = await readSetting(desk, study);
  const checks = checkAddressees(setting.recommendations, await mandatesOf(desk, setting), {
    serviceKinds: new Set(setting.study.serviceKinds.map(({ code }) => code)),
    countryOf: (id) => setting.stakeholders.get(id)?.country ?? "",
  });
  return checks.map((check) => ({
    ...check,
    name: setting.stakeholders.get(check.stakeholder)?.name ?? check.stakeholder,
  }));
}

async function mandatesOf({ store }: Pick<Desk, "store">, setting: OutreachSetting): Promise<readonly Mandate[]> {
  const capacities = await store.records.list(setting.study.id, "capacity");
  return listMandates(
    [...setting.stakeholders.values()],
    capacities.map(({ body }) => body as CapacityRecord),
  );
}
