// Which services belong to a place. A service listed for a city counts there; one for the whole country reaches each of its cities.

import type { ServiceRecord } from "#directory/service-record";
import type { City, Study } from "#study/study";
import { WHOLE_STUDY } from "../domain.ts";

/** The whole study, its countries, its cities. */
export function placesOf(study: Study): readonly string[] {
  return [WHOLE_STUDY, ...study.countries.map(({ code }) => code), ...study.cities.map(({ id }) => id)];
}

/** Services whose record names the place: the country, or the study city itself. */
export function servicesIn(services: readonly ServiceRecord[], place: string): readonly ServiceRecord[] {
  if (place === WHOLE_STUDY) return services;
  return services.filter((service) => service.country === place || service.cities.includes(place));
}

/** Services a person living in the place could turn to: those in it and those that say they cover its department or country. */
export function servicesReaching(
  services: readonly ServiceRecord[],
  place: string,
  study: Study,
): readonly ServiceRecord[] {
  const city = study.cities.find(({ id }) => id === place);
  if (city === undefined) return servicesIn(services, place);
  return services.filter((service) => service.cities.includes(place) || covers(service, city));
}

function covers(service: ServiceRecord, city: City): boolean {
  if (service.country !== city.country) return false;
  if (service.coverage === "national" || service.coverage === "online") return true;
  return service.coverage === "department" && service.admin1 !== "" && service.admin1 === city.admin1;
}
