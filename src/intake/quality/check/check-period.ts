// Interviews dated before fieldwork began or after it ended.
import type { CheckGround, QualityCheck } from "../field-record.ts";

export const checkPeriod: QualityCheck = {
  name: "period",
  needs: [],
  find: ({ records, period }: CheckGround) =>
    records.flatMap(({ id, day }) => {
      if (day === "" || (day >= period.start && day <= period.end)) return [];
      const reason = {
        es: `Lleva la fecha ${day}, fuera del trabajo de campo (${period.start} a ${period.end}).`,
        en: `It is dated ${day}, outside fieldwork (${period.start} to ${period.end}).`,
        fr: `Daté du ${day}, hors du travail de terrain (${period.start} au ${period.end}).`,
      };
      return [{ check: "period" as const, records: [id], value: 1, reason }];
    }),
};
