// What single rows of employment cannot tell: one number per area, sector, sex and year, and women and men that add up.

import { groupBy } from "#base/group-by";
import type { Issue, Place } from "#base/issue";
import type { EmploymentRecord } from "./employment-record.ts";

/** Rounded to thousands, parts miss their sum by a little. */
const ROUNDING = 0.01;

type PlaceOf = (row: number, column: string) => Place;

/** `records` may hold NaN where a cell was no number: their own issue says so. */
export function checkEmployment(records: readonly EmploymentRecord[], placeOf: PlaceOf): readonly Issue[] {
  return [...repeated(records, placeOf), ...unequalSums(records, placeOf)];
}

function repeated(records: readonly EmploymentRecord[], placeOf: PlaceOf): readonly Issue[] {
  const groups = groupBy(records, ({ area, sector, sex, year }) => [area, sector, sex, year].join("|"));
  return [...groups.values()].flatMap(([first, ...others]) =>
    others.map((other) => repeatedIssue(other, first?.row ?? 0, placeOf(other.row, "employed"))),
  );
}

function repeatedIssue({ area, sector, year }: EmploymentRecord, before: number, place: Place): Issue {
  return {
    rule: "analysis/employment-is-stated-once",
    severity: "error",
    place,
    message: {
      es: `El empleo de ${area}, sección ${sector}, ${year} ya está en la fila ${before}.`,
      en: `Employment of ${area}, section ${sector}, ${year} stands in row ${before} already.`,
      fr: `L’emploi de ${area}, section ${sector}, ${year} figure déjà à la ligne ${before}.`,
    },
    cure: {
      es: "Deje una sola cifra y escriba la otra en su nota: dos fuentes no se suman ni se promedian.",
      en: "Leave one figure and write the other into its note: two sources are neither added nor averaged.",
      fr: "Gardez un seul chiffre et notez l’autre : deux sources ne s’additionnent ni ne se moyennent.",
    },
  };
}

function unequalSums(records: readonly EmploymentRecord[], placeOf: PlaceOf): readonly Issue[] {
  const groups = groupBy(records, ({ area, sector, year }) => [area, sector, year].join("|"));
  return [...groups.values()].flatMap((rows) => {
    const find = (sex: string) => rows.find((row) => row.sex === sex);
    const [all, female, male] = [find("all"), find("female"), find("male")];
    if (!all || !female || !male) return [];
    const sum = female.employed + male.employed;
    if (Math.abs(sum - all.employed) <= ROUNDING * Math.max(all.employed, 1)) return [];
    return [sumIssue(all, sum, placeOf(all.row, "employed"))];
  });
}

function sumIssue({ area, sector, year, employed }: EmploymentRecord, sum: number, place: Place): Issue {
  return {
    rule: "analysis/employment-of-women-and-men-adds-up",
    severity: "warning",
    place,
    message: {
      es: `En ${area}, sección ${sector}, ${year}, mujeres y hombres suman ${sum} y el total es ${employed}.`,
      en: `In ${area}, section ${sector}, ${year}, women and men add up to ${sum}, and the total is ${employed}.`,
      fr: `À ${area}, section ${sector}, ${year}, femmes et hommes totalisent ${sum} et le total est ${employed}.`,
    },
    cure: {
      es: "Compruebe las tres cifras en la fuente.",
      en: "Check the three figures against the source.",
      fr: "Vérifiez les trois chiffres dans la source.",
    },
  };
}
