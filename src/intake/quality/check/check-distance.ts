// Interviews far from the city that they say they belong to.
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";
import { haversineMetres } from "../haversine.ts";

/** From the centre of the city in places/cities.csv; a large city needs a larger `distanceKilometres`. */
export const checkDistance: QualityCheck = {
  name: "distance",
  needs: ["location"],
  find: ({ records, cities, plan: { thresholds } }: CheckGround) =>
    records.flatMap((record) => {
      const metres = distanceOf(record, cities);
      const error = record.point?.accuracyMetres ?? 0;
      if (metres === undefined || metres - error <= thresholds.distanceKilometres * 1000) return [];
      return [flagOf(record, metres / 1000)];
    }),
};

/** Metres; undefined where point or city is unknown. */
function distanceOf({ point, city, distanceMetres }: FieldRecord, cities: CheckGround["cities"]): number | undefined {
  const centre = cities.get(city);
  return point === undefined || centre === undefined ? distanceMetres : haversineMetres(point, centre);
}

function flagOf({ id, city }: FieldRecord, kilometres: number): Flag {
  const shown = Math.round(kilometres);
  const reason = {
    es: `Se hizo a ${shown} km del centro de ${city}.`,
    en: `It was made ${shown} km from the centre of ${city}.`,
    fr: `Réalisé à ${shown} km du centre de ${city}.`,
  };
  return { check: "distance", records: [id], value: kilometres, reason };
}
