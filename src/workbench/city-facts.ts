// What a study's own records say of a city: services that run, functions that institutions hold, who asks for workers, who returned.
import type { SexDomain } from "#base/sex";
import type { CityFacts } from "#literature/practices/judge-transfer";
import { countAsked } from "#publications/report/count-asked";
import type { City } from "#study/study";
import { cityIsUnknown } from "./evidence-problems.ts";
import type { StudyFolder } from "./study-folder.ts";

/** Services of the whole country count where no city is named for them. Throws `workbench/city-is-unknown`. */
export function cityFacts(folder: StudyFolder, id: string): CityFacts {
  const city = folder.study.cities.find((known) => known.id === id);
  if (city === undefined) throw cityIsUnknown(id);
  return {
    city: id,
    country: city.country,
    services: servicesIn(folder, city),
    institutions: functionsIn(folder, city),
    ...demandIn(folder, city),
    returnees: returneesIn(folder, city),
  };
}

function servicesIn({ services, study }: StudyFolder, { id, country }: City): ReadonlyMap<string, number> {
  const here = services.filter(
    (service) => service.country === country && (service.cities.length === 0 || service.cities.includes(id)),
  );
  return new Map(
    study.serviceKinds.map(({ code }) => [
      code,
      here.filter(({ kinds, status }) => kinds.includes(code) && status === "running").length,
    ]),
  );
}

/** Held where a source says that an institution runs the service; not held where all that were asked say no. */
function functionsIn({ capacities, study }: StudyFolder, { id, country }: City): CityFacts["institutions"] {
  const here = capacities.filter((one) => one.country === country && (one.city === "" || one.city === id));
  return new Map(
    study.serviceKinds.map(({ code }) => {
      const held = here
        .filter(({ serviceKind }) => serviceKind === code)
        .flatMap((one) => [one.held.mandate, one.held.service]);
      if (held.includes("yes")) return [code, "yes"];
      return [code, held.length > 0 && held.every((one) => one === "no") ? "no" : "unknown"];
    }),
  );
}

function demandIn({ demand }: StudyFolder, { id, country }: City): { readonly labourDemand?: number } {
  const inCountry = demand.filter((one) => one.country === country);
  if (inCountry.length === 0) return {};
  return { labourDemand: inCountry.filter(({ city }) => city === "" || city === id).length };
}

/** People asked in the city; nobody asked there is unknown, not none. */
function returneesIn(folder: StudyFolder, { id }: City): CityFacts["returnees"] {
  const table = folder.responses.find((one) => one.id === "returnee");
  const domains = folder.analysis.designs.find((design) => design.table === "returnee")?.domains;
  if (table === undefined || domains === undefined) return {};
  const { asked } = countAsked(table, domains);
  const count = (sex: SexDomain) => asked.find((row) => row.place === id && row.sex === sex)?.n;
  const [women, men] = [count("female"), count("male")];
  return { ...(women === undefined ? {} : { women }), ...(men === undefined ? {} : { men }) };
}
