// Interviews at hours when nobody should knock.
import type { CheckGround, QualityCheck } from "../field-record.ts";

/** Local time as the telephone wrote it. */
export const checkHours: QualityCheck = {
  name: "hours",
  needs: ["start"],
  find: ({ records, plan: { hours } }: CheckGround) =>
    records.flatMap(({ id, start }) => {
      if (start === undefined || (start.clock >= hours.from && start.clock <= hours.to)) return [];
      const reason = {
        es: `Empezó a las ${start.clock}, fuera del horario (${hours.from}–${hours.to}).`,
        en: `It began at ${start.clock}, outside working hours (${hours.from}–${hours.to}).`,
        fr: `Commencé à ${start.clock}, hors des heures de travail (${hours.from}–${hours.to}).`,
      };
      return [{ check: "hours" as const, records: [id], value: Number(start.clock.slice(0, 2)), reason }];
    }),
};
