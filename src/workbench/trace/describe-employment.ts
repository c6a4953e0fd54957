// Employment by sector in the words of a trace.
import type { EmploymentNumber } from "#analysis/employment/employment-number";
import type { EmploymentRecord } from "#analysis/employment/employment-record";
import { sectionName } from "#analysis/employment/section-names";
import { formatCount, formatNumber, formatShare } from "#base/format-number";
import { sameText, type Texts } from "#base/text";
import type { Traced } from "#findings/trace/trace-node";
import { eachLanguage, named } from "./describe-number.ts";
import { joinTexts, type TraceNames } from "./trace-names.ts";

export function describeEmployment(number: EmploymentNumber, restsOn: readonly string[], names: TraceNames): Traced {
  const subject = number.part === "share" ? names.series(number.indicator) : sectionName(number.sector);
  const name = joinTexts([number.part === "shift" ? SHIFT : QUOTIENT, subject, names.place(number.place)], number.sex);
  return {
    kind: "employment",
    label: eachLanguage((language) => named(name, sayNumber(number)[language], language)),
    details: [number.part === "shift" ? partsOf(number) : sharesOf(number)],
    restsOn,
  };
}

function sayNumber(number: EmploymentNumber): Texts {
  if (number.part === "shift") return eachLanguage((language) => formatCount(number.after - number.before, language));
  const { quotient } = number;
  return eachLanguage((language) => (quotient === undefined ? "–" : formatNumber(quotient, language, 2)));
}

function sharesOf({ share, baseShare, year }: Exclude<EmploymentNumber, { readonly part: "shift" }>): Texts {
  return eachLanguage((language) => `${year}: ${formatShare(share, language)} / ${formatShare(baseShare, language)}`);
}

function partsOf(number: Extract<EmploymentNumber, { readonly part: "shift" }>): Texts {
  const { from, to, national, industryMix, regional } = number;
  return eachLanguage((language) => {
    const parts = [national, industryMix, regional].map((part) => formatCount(Math.round(part), language));
    return `${from}–${to}: ${parts.join(" + ")}`;
  });
}

export function describeEmploymentRecord(record: EmploymentRecord, names: TraceNames): Traced {
  const { sector, area, sex, year, employed, publisher, sourceTitle, sourceAddresses, licence, row } = record;
  const file = "labour/employment.csv";
  const where = { es: `${file}, fila ${row}`, en: `${file}, row ${row}`, fr: `${file}, ligne ${row}` };
  return {
    kind: "employment-record",
    label: eachLanguage((language) =>
      named(
        joinTexts([sectionName(sector), names.place(area), sameText(String(year))], sex),
        formatCount(employed, language),
        language,
      ),
    ),
    details: [...[publisher, sourceTitle, ...sourceAddresses, licence].map(sameText), where],
    restsOn: [`file:${file}`],
  };
}

const QUOTIENT: Texts = { es: "cociente de localización", en: "location quotient", fr: "quotient de localisation" };
const SHIFT: Texts = { es: "cambio del empleo", en: "change of employment", fr: "évolution de l’emploi" };
