// Interviews much shorter or longer than the others of the table.
import { formatNumber } from "#base/format-number";
import type { Language } from "#base/text";
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
  const say = (language: Language) => ({
    minutes: minutesOf(durationSeconds, language),
    usual: minutesOf(medianSeconds, language),
  });
  const { es, en, fr } = { es: say("es"), en: say("en"), fr: say("fr") };
  return {
    check: "duration",
    records: [id],
    value: durationSeconds / 60,
    reason: {
      es: `Duró ${es.minutes} min, mucho ${isShort ? "menos" : "más"} que lo usual (${es.usual} min).`,
      en: `It took ${en.minutes} min, far ${isShort ? "less" : "more"} than is usual (${en.usual} min).`,
      fr: `Durée de ${fr.minutes} min, bien ${isShort ? "moins" : "plus"} que d’habitude (${fr.usual} min).`,
    },
  };
}

function minutesOf(seconds: number, language: Language): string {
  return formatNumber(seconds / 60, language, seconds < 600 ? 1 : 0);
}
