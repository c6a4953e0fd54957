// The service inventory as counts by service kind and place. "Running" means: shown at work at the date of its source.
// A service of several kinds counts under each of them, so kinds do not add up to all.
import type { FacilityCount, ServiceRecord } from "#directory/service-record";
import type { Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";
import type { Tally } from "../estimate.ts";
import { EVERY_SUBJECT, makeTally } from "../make-tally.ts";
import { placesOf, servicesIn, servicesReaching } from "./service-places.ts";

/**
 * Counts by kind (and all kinds) for the whole study, each country and each study city.
 * Measures: `services`, `services-running`, `services-ended`, `services-status-unknown`, `services-reaching` (running ones that
 * cover the place), `providers`, `providers-<kind>`, `services-for-women-only`, `services-taking-children`, `services-cost-free`
 * (of those that state a cost), `services-verified` (of all: none is verified by a source), `services-confidential`,
 * `facilities`, `kinds-without-running-service` (records are kind codes).
 */
export function tallyServices(
  services: readonly ServiceRecord[],
  facilityCounts: readonly FacilityCount[],
  study: Study,
): readonly Tally[] {
  const byPlace = placesOf(study).flatMap((place) => tallyPlace(services, place, study));
  return [...byPlace, ...tallyFacilities(facilityCounts, study)];
}

function tallyPlace(services: readonly ServiceRecord[], place: string, study: Study): readonly Tally[] {
  const here = servicesIn(services, place);
  const reaching = servicesReaching(services, place, study).filter(isRunning);
  const kinds = study.serviceKinds.map(({ code }) => code);
  const cells = kinds.flatMap((kind) =>
    tallyCell(here.filter(ofKind(kind)), reaching.filter(ofKind(kind)), kind, place),
  );
  const without = kinds.filter((kind) => !reaching.some(ofKind(kind)));
  return [
    ...cells,
    ...tallyCell(here, reaching, EVERY_SUBJECT, place),
    makeTally({
      measure: "kinds-without-running-service",
      subject: EVERY_SUBJECT,
      place,
      records: without,
      of: kinds.length,
    }),
  ];
}

function tallyCell(
  listed: readonly ServiceRecord[],
  reaching: readonly ServiceRecord[],
  subject: string,
  place: string,
): readonly Tally[] {
  const tally = (measure: string, records: readonly ServiceRecord[], of?: number) =>
    makeTally({ measure, subject, place, records: ids(records), ...(of === undefined ? {} : { of }) });
  const always = [
    tally("services", listed),
    tally("services-running", listed.filter(isRunning), listed.length),
    tally("services-reaching", reaching),
  ];
  if (listed.length === 0) return always;
  const priced = listed.filter((service) => service.cost !== undefined);
  return [
    ...always,
    tally("services-ended", withStatus(listed, "ended"), listed.length),
    tally("services-status-unknown", withStatus(listed, "unknown"), listed.length),
    tally(
      "services-for-women-only",
      listed.filter((service) => service.womenSpecific === true),
      listed.length,
    ),
    tally(
      "services-taking-children",
      listed.filter((service) => service.children === true),
      listed.length,
    ),
    tally(
      "services-cost-free",
      priced.filter((service) => service.cost === "free"),
      priced.length,
    ),
    tally("services-verified", [], listed.length),
    tally(
      "services-confidential",
      listed.filter((service) => service.confidentialPlace),
      listed.length,
    ),
    ...tallyProviders(listed, subject, place),
  ];
}

function tallyProviders(listed: readonly ServiceRecord[], subject: string, place: string): readonly Tally[] {
  const providers = distinctProviders(listed);
  const count = (measure: string, records: readonly ServiceRecord[]) =>
    makeTally({ measure, subject, place, records: ids(records), value: distinctProviders(records) });
  const kinds = [...new Set(listed.map((service) => service.providerKind))].filter((kind) => kind !== "").sort();
  return [
    count("providers", listed),
    ...kinds.map((kind) => ({
      ...count(
        `providers-${kind}`,
        listed.filter((service) => service.providerKind === kind),
      ),
      of: providers,
    })),
  ];
}

/** Providers of equal name, without regard to case and spacing, are one. Services without a named provider count none. */
function distinctProviders(services: readonly ServiceRecord[]): number {
  const names = services.map((service) => service.provider.trim().replace(/\s+/g, " ").toLowerCase());
  return new Set(names.filter((name) => name !== "")).size;
}

function tallyFacilities(counts: readonly FacilityCount[], study: Study): readonly Tally[] {
  const countries = new Set(counts.map(({ country }) => country));
  const places = [WHOLE_STUDY, ...study.countries.map(({ code }) => code).filter((code) => countries.has(code))];
  const kinds = [...new Set(counts.map(({ serviceKind }) => serviceKind))].sort();
  return places.flatMap((place) =>
    kinds.flatMap((subject) => {
      const here = counts.filter((c) => c.serviceKind === subject && (place === WHOLE_STUDY || c.country === place));
      const value = here.reduce((sum, c) => sum + c.count, 0);
      return here.length === 0
        ? []
        : [makeTally({ measure: "facilities", subject, place, records: here.map(({ id }) => id), value })];
    }),
  );
}

function ofKind(kind: string): (service: ServiceRecord) => boolean {
  return (service) => service.kinds.includes(kind);
}

function isRunning(service: ServiceRecord): boolean {
  return service.status === "running";
}

function withStatus(services: readonly ServiceRecord[], status: ServiceRecord["status"]): readonly ServiceRecord[] {
  return services.filter((service) => service.status === status);
}

function ids(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
