// Interviews much shorter or longer than the others of the table.
import type { CheckGround, FieldRecord, Flag, QualityCheck } from "../field-record.ts";
import { median, robustDeviation } from "../robust.ts";

/**
 * Distance of log(duration) from the median in robust standard deviations; refusals are left out, since they are short by nature.
 * Source: Iglewicz and Hoaglin 1993, How to Detect and Handle Outliers (3.5 as limit); logarithms because durations are skewed.
 */
export const checkDurations: QualityCheck = {
  name: "duration",
  needs: ["start", "end"],
  find: ({ records, plan: { thresholds } }: CheckGround) => {
    const timed = records.filter(isTimed);
    const logs = timed.map(({ durationSeconds }) => Math.log(durationSeconds));
    const [middle, spread] = [median(logs), robustDeviation(logs)];
    if (timed.length < thresholds.durationRecords || !(spread > 0)) return [];
    return timed.flatMap((record, index) => {
      const z = ((logs[index] ?? middle) - middle) / spread;
      return Math.abs(z) > thresholds.durationZ ? [flagOf(record, z < 0, Math.exp(middle))] : [];
    });
  },
};

type Timed = FieldRecord & { readonly durationSeconds: number };

function isTimed(record: FieldRecord): record is Timed {
  return record.durationSeconds !== undefined && record.outcome === "complete";
}

function flagOf({ id, durationSeconds }: Timed, isShort: boolean, medianSeconds: number): Flag {
  const [minutes, usual] = [minutesOf(durationSeconds), minutesOf(medianSeconds)];
  return {
    check: "duration",
    records: [id],
    value: durationSeconds / 60,
    reason: {
      es: `Duró ${minutes} min, mucho ${isShort ? "menos" : "más"} que lo usual (${usual} min).`,
      en: `It took ${minutes} min, far ${isShort ? "less" : "more"} than is usual (${usual} min).`,
      fr: `Durée de ${minutes} min, bien ${isShort ? "moins" : "plus"} que d’habitude (${usual} min).`,
    },
  };
}

function minutesOf(seconds: number): string {
  return (seconds / 60).toFixed(seconds < 600 ? 1 : 0);
}
