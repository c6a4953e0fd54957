// Who refers people to whom, measured: for the whole study, each country and each city in which institutions were asked.

import { groupBy } from "#base/group-by";
import type { Mark } from "#base/mark";
import type { DisclosureRule } from "#study/study";
import type { AnalysisSpec } from "../analysis-spec.ts";
import { hideDerivable, relationsOfPlaces } from "../disclosure/hide-derivable.ts";
import { WHOLE_STUDY } from "../domain.ts";
import type { PersonRow } from "../equality/people.ts";
import { type CityNetwork, readCityNetwork } from "./city-network.ts";
import { measureKinds } from "./measure-kinds.ts";
import { measureLinks } from "./measure-links.ts";
import { measureMissing } from "./measure-missing.ts";
import { measureCity, measureOverCities } from "./measure-whole.ts";
import type { MissingLinks, NetworkKind, NetworkLink, NetworkNumber } from "./network-number.ts";
import type { NetworkPlace } from "./network-place.ts";
import type { NetworkSpec } from "./network-spec.ts";

export interface NetworkGround {
  readonly analysis: AnalysisSpec;
  readonly table: { readonly mark: Mark; readonly rows: readonly PersonRow[] } | undefined;
  readonly rule: DisclosureRule;
  readonly countries: readonly string[];
  readonly functions: readonly string[];
}

/** Empty where no institution said of which kind it is. */
export function measureNetwork(spec: NetworkSpec, ground: NetworkGround): readonly NetworkNumber[] {
  const networks = networksOf(spec, ground);
  const { rule, countries, functions } = ground;
  const shared = { mark: ground.table?.mark ?? "demonstration", rule, level: ground.analysis.confidenceLevel } as const;
  const wide: readonly NetworkPlace[] = [WHOLE_STUDY, ...countries].flatMap((place) => {
    const here = networks.filter(({ country }) => place === WHOLE_STUDY || country === place);
    return here.length === 0 ? [] : [{ place, networks: here, ...shared }];
  });
  const single = networks.map((network) => ({ place: network.city, networks: [network], ...shared }));
  const parents = new Map(countries.map((code) => [code, WHOLE_STUDY]));
  return [
    ...wide.flatMap(measureOverCities),
    ...single.flatMap(measureCity),
    ...withhold(measureMissing(wide, functions), parents),
    ...withhold(wide.flatMap(measureKinds), parents),
    ...withhold(wide.flatMap(measureLinks), parents),
  ];
}

/** The study less all countries but one tells that one. */
function withhold<One extends MissingLinks | NetworkKind | NetworkLink>(
  numbers: readonly One[],
  parents: ReadonlyMap<string, string>,
): readonly One[] {
  const subject = ({ id, place }: One) => id.slice(0, -place.length);
  return hideDerivable(numbers, relationsOfPlaces(numbers, subject, parents), ({ cities }) => cities);
}

function networksOf(spec: NetworkSpec, { analysis, table }: NetworkGround): readonly CityNetwork[] {
  const design = analysis.designs.find((one) => one.table === spec.table);
  const city = design?.domains.city;
  if (table === undefined || design === undefined || city === undefined) return [];
  const byCity = groupBy(
    table.rows.filter((row) => String(row[city] ?? "") !== ""),
    (row) => String(row[city]),
  );
  return [...byCity]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, rows]) => {
      const country = String(rows[0]?.[design.domains.country] ?? "");
      return readCityNetwork(rows, spec, { city: id, country });
    })
    .filter(({ kinds }) => kinds.length > 0);
}
