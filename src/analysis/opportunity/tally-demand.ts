// Published statements on labour demand, counted by sector and country.
// Vacancies of one scheme at several dates are stocks, and schemes overlap: vacancies are never summed. The largest single
// published figure stands for a sector, and its record says whose it is and of when.
import { groupBy } from "#base/group-by";
import type { Study } from "#study/study";
import type { DemandRecord } from "../demand-record.ts";
import { WHOLE_STUDY } from "../domain.ts";
import type { Tally } from "../estimate.ts";
import { EVERY_SUBJECT, makeTally } from "../make-tally.ts";

/**
 * Measures `demand-statements`, `demand-<kind>`, `demand-returnee-specific` and `vacancies-largest-statement`, by sector
 * (subject: `sectorSubject`) and over all sectors, for the whole study and each country.
 */
export function tallyDemand(records: readonly DemandRecord[], study: Study): readonly Tally[] {
  return [WHOLE_STUDY, ...study.countries.map(({ code }) => code)].flatMap((place) => {
    const here = place === WHOLE_STUDY ? records : records.filter(({ country }) => country === place);
    const bySector = groupBy(here, sectorSubject);
    const sectors = [...bySector].flatMap(([sector, rows]) => tallyRows(rows, sector, place));
    return [...tallyRows(here, EVERY_SUBJECT, place), ...sectors];
  });
}

/** The sector as part of an id: "contact centres" → `contact-centres`. */
export function sectorSubject(record: DemandRecord): string {
  const words = record.sector.en
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "not-stated";
}

function tallyRows(rows: readonly DemandRecord[], subject: string, place: string): readonly Tally[] {
  if (rows.length === 0) return [];
  const tally = (measure: string, counted: readonly DemandRecord[], of?: number) =>
    makeTally({
      measure,
      subject,
      place,
      records: counted.map(({ id }) => id),
      ...(of === undefined ? {} : { of }),
    });
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return [
    tally("demand-statements", rows),
    tally(
      "demand-returnee-specific",
      rows.filter((row) => row.returneeSpecific),
      rows.length,
    ),
    ...kinds.map((kind) =>
      tally(
        `demand-${kind.replace(/ /g, "-")}`,
        rows.filter((row) => row.kind === kind),
        rows.length,
      ),
    ),
    ...largestStatement(rows, subject, place),
  ];
}

function largestStatement(rows: readonly DemandRecord[], subject: string, place: string): readonly Tally[] {
  const stated = rows.filter((row) => row.vacancies !== undefined);
  const [largest] = [...stated].sort((a, b) => (b.vacancies ?? 0) - (a.vacancies ?? 0));
  if (largest?.vacancies === undefined) return [];
  const value = largest.vacancies;
  return [makeTally({ measure: "vacancies-largest-statement", subject, place, records: [largest.id], value })];
}
