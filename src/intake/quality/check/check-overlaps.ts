// One interviewer in two interviews at once.
import type { CheckGround, QualityCheck } from "../field-record.ts";
import { consecutiveVisits } from "./visits.ts";

/** A minute is forgiven: forms are closed while the next is opened. */
const FORGIVEN_MS = 60_000;

export const checkOverlaps: QualityCheck = {
  name: "overlap",
  needs: ["interviewer", "start", "end"],
  find: ({ records }: CheckGround) =>
    consecutiveVisits(records).flatMap(([before, visit]) => {
      const overlap = Math.min(before.end.time, visit.end.time) - visit.start.time;
      if (overlap <= FORGIVEN_MS) return [];
      const minutes = Math.round(overlap / 60_000);
      const reason = {
        es: `Coincide ${minutes} min con ${before.id}, de la misma persona entrevistadora.`,
        en: `It overlaps by ${minutes} min with ${before.id} of the same interviewer.`,
        fr: `Chevauche de ${minutes} min ${before.id}, de la même personne enquêtrice.`,
      };
      return [{ check: "overlap" as const, records: [visit.id, before.id], value: minutes, reason }];
    }),
};
