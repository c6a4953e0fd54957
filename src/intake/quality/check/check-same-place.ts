// Two forms begun at one place within minutes: one visit counted twice.
import { groupBy } from "#base/group-by";
import type { CheckGround, FieldRecord, Flag, Moment, Point, QualityCheck } from "../field-record.ts";
import { haversineMetres } from "../haversine.ts";

const METRES = 15;
const MINUTES = 5;
const WORST_ACCURACY = 100;

/** Telephones know their place to about 10 m in the open; 15 m and five minutes are one doorstep. */
export const checkSamePlace: QualityCheck = {
  name: "same-place-and-time",
  needs: ["start", "location"],
  find: ({ records }: CheckGround) => {
    const placed = records.filter((record): record is Placed => isPlaced(record));
    return [...groupBy(placed, ({ day }) => day).values()].flatMap((members) =>
      members.flatMap((record, index) => {
        const before = members.slice(0, index).find((other) => isNear(record, other));
        return before === undefined ? [] : [flagOf(record, before)];
      }),
    );
  },
};

type Placed = FieldRecord & { readonly point: Point; readonly start: Moment };

/** A place that is known to the tenth of a degree alone is no doorstep. */
function isPlaced({ point, start }: FieldRecord): boolean {
  return point !== undefined && start !== undefined && (point.accuracyMetres ?? 0) <= WORST_ACCURACY;
}

function isNear(a: Placed, b: Placed): boolean {
  const minutes = Math.abs(a.start.time - b.start.time) / 60_000;
  return minutes <= MINUTES && haversineMetres(a.point, b.point) <= METRES;
}

function flagOf(record: Placed, other: Placed): Flag {
  const metres = Math.round(haversineMetres(record.point, other.point));
  const reason = {
    es: `Empezó a ${metres} m y a menos de ${MINUTES} min de ${other.id}.`,
    en: `It began ${metres} m and less than ${MINUTES} min from ${other.id}.`,
    fr: `Commencé à ${metres} m et à moins de ${MINUTES} min de ${other.id}.`,
  };
  return { check: "same-place-and-time", records: [record.id, other.id], value: metres, reason };
}
