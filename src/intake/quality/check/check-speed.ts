// From one interview to the next faster than anybody travels.
import type { CheckGround, QualityCheck } from "../field-record.ts";
import { haversineMetres } from "../haversine.ts";
import { consecutiveVisits } from "./visits.ts";

/** The least that lies between the two, after the accuracy of both; below this distance points of telephones make any speed. */
const LEAST_METRES = 2000;

export const checkSpeed: QualityCheck = {
  name: "speed",
  needs: ["interviewer", "start", "end", "location"],
  find: ({ records, plan: { thresholds } }: CheckGround) =>
    consecutiveVisits(records).flatMap(([before, visit]) => {
      if (before.point === undefined || visit.point === undefined) return [];
      const error = (before.point.accuracyMetres ?? 0) + (visit.point.accuracyMetres ?? 0);
      const metres = haversineMetres(before.point, visit.point) - error;
      const hours = Math.max(visit.start.time - before.end.time, 60_000) / 3_600_000;
      const speed = metres / 1000 / hours;
      if (metres < LEAST_METRES || speed <= thresholds.speedKilometresPerHour) return [];
      const [far, fast] = [Math.round(metres / 1000), Math.round(speed)];
      const reason = {
        es: `Está a ${far} km de ${before.id}, terminada poco antes: harían falta ${fast} km/h.`,
        en: `It is ${far} km from ${before.id}, which ended just before: it would take ${fast} km/h.`,
        fr: `Situé à ${far} km de ${before.id}, terminé juste avant : il faudrait ${fast} km/h.`,
      };
      return [{ check: "speed" as const, records: [visit.id, before.id], value: speed, reason }];
    }),
};
