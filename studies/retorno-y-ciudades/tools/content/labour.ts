// Statements on demand, vacancies, certificates and wages. Wages stay as printed.
import { readTable, type Table } from "./table.ts";
import { inThreeLanguages, readTranslations } from "./translations.ts";

const columns =
  "id country city_id territory sector_es sector_en sector_fr occupation_es occupation_en occupation_fr isco08 isco08_label_en assigned_by_us kind vacancies persons employers wage_min wage_max wage_currency wage_period returnee_specific period_start period_end source_title source_url published_on note".split(
    " ",
  );

export function compileDemand(source: string): Table {
  const sectors = readTranslations("sectors.csv");
  const occupations = readTranslations("occupations.csv");
  const rows = readTable(source, "labour-demand.csv").map((row) => {
    const sector = row.sector ?? "";
    const occupation = row.occupation_en ?? "";
    return {
      ...row,
      ...inThreeLanguages("sector", asPhrase(sector), sectors.get(sector)),
      ...inThreeLanguages("occupation", occupation, occupations.get(occupation)),
    };
  });
  return { file: "labour/demand.csv", columns, rows };
}

/** The list of a source, as it stands in a sentence: "commerce, food and services". */
function asPhrase(list: string): string {
  return list.replace(/, (?=[^,]*$)/, " and ");
}
