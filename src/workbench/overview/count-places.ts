// What is there of each country and each city.
import type { OverviewGround } from "./overview-ground.ts";

export interface PlaceOverview {
  /** Country code or city id. */
  readonly id: string;
  readonly name: { readonly es: string; readonly en: string; readonly fr: string };
  /** Country of a city; empty for a country. */
  readonly country: string;
  readonly services: number;
  readonly servicesVerified: number;
  readonly estimates: number;
  /** Small cells that may not be shown. */
  readonly suppressed: number;
  readonly findings: number;
  readonly accepted: number;
  readonly drafted: number;
}

/** Each country, followed by its cities. Services that name no study city count for their country alone. */
export function countPlaces(ground: OverviewGround): readonly PlaceOverview[] {
  if (ground.study === undefined) return [];
  const { countries, cities } = ground.study;
  return countries.flatMap(({ code, names }) => [
    countPlace(ground, { id: code, name: names, country: "" }),
    ...cities
      .filter(({ country }) => country === code)
      .map(({ id, name, country }) => countPlace(ground, { id, name: { es: name, en: name, fr: name }, country })),
  ]);
}

function countPlace(ground: OverviewGround, place: Pick<PlaceOverview, "id" | "name" | "country">): PlaceOverview {
  const { id } = place;
  const services = ground.services.filter(
    ({ cells }) => cells.country === id || (cells.study_cities ?? "").split(" ; ").includes(id),
  );
  const counted = ground.estimates.find((one) => one.place === id);
  const ofStatus = (status: string) =>
    ground.recommendations.filter((one) => one.status === status && one.recommendation.place === id).length;
  return {
    ...place,
    services: services.length,
    servicesVerified: services.filter(({ status }) => status === "verified").length,
    estimates: counted?.estimates ?? 0,
    suppressed: counted?.suppressed ?? 0,
    findings: ground.findings.filter((finding) => finding.place === id).length,
    accepted: ofStatus("accepted"),
    drafted: ofStatus("drafted"),
  };
}
