// The questionnaires as a codebook: each question as it was asked, in each language. Source: DDI Codebook 2.5.1.
import { LANGUAGES, type Language } from "#base/text";
import type { ResponseTable } from "#intake/response-table";
import type { Instrument, Labels, Variable } from "#study/instrument/instrument";
import type { Study } from "#study/study";
import { authorsOf, licenceAddress, licenceName } from "#study/study-citation";
import { escapeXml } from "../figure/draw-svg.ts";

/** `responses` tell how many answered; single answers are not in the package. */
export function writeCodebook(
  study: Study,
  instruments: readonly Instrument[],
  responses: readonly Pick<ResponseTable, "id" | "rows" | "mark">[],
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<codeBook xmlns="ddi:codebook:2_5" version="2.5" xml:lang="en">',
    `<docDscr><citation><titlStmt>${titles(study)}</titlStmt></citation></docDscr>`,
    studyDescription(study, responses),
    ...instruments.map((instrument) =>
      fileDescription(instrument, responses.find(({ id }) => id === instrument.id)?.rows.length),
    ),
    `<dataDscr>${instruments.flatMap((instrument) => instrument.variables.map((variable) => describeVariable(instrument, variable))).join("\n")}</dataDscr>`,
    "</codeBook>\n",
  ].join("\n");
}

function titles({ titles: texts }: Study): string {
  const parallel = (["es", "fr"] as const).map(
    (language) => `<parTitl xml:lang="${language}">${escapeXml(texts[language])}</parTitl>`,
  );
  return `<titl>${escapeXml(texts.en)}</titl>${parallel.join("")}`;
}

function studyDescription(study: Study, responses: readonly Pick<ResponseTable, "mark">[]): string {
  const { publisher, publishedOn, period, countries, cities, subtitles } = study;
  const invented = responses.some(({ mark }) => mark === "demonstration");
  return [
    `<stdyDscr><citation><titlStmt>${titles(study)}${identifiers(study)}</titlStmt>`,
    `<rspStmt>${authorsOf(study)
      .map(({ name }) => `<AuthEnty>${escapeXml(name)}</AuthEnty>`)
      .join("")}</rspStmt>`,
    `<distStmt><distrbtr>${escapeXml(publisher.en)}</distrbtr><distDate date="${publishedOn}">${publishedOn}</distDate></distStmt></citation>`,
    `<stdyInfo><abstract>${escapeXml(subtitles.en)}.${invented ? " The survey answers are invented, for demonstration." : ""}</abstract><sumDscr>`,
    `<collDate event="start" date="${period.start}">${period.start}</collDate><collDate event="end" date="${period.end}">${period.end}</collDate>`,
    ...countries.map(({ code, names }) => `<nation abbr="${escapeXml(code)}">${escapeXml(names.en)}</nation>`),
    `<geogCover>${escapeXml(cities.map(({ name }) => name).join("; "))}</geogCover>`,
    "</sumDscr></stdyInfo>",
    "<dataAccs><useStmt><restrctn>Single answers are not part of this package: only estimates of groups large enough are.</restrctn>",
    `${conditions(study)}</useStmt></dataAccs>`,
    "</stdyDscr>",
  ].join("");
}

function identifiers({ id, doi }: Study): string {
  const given = doi === undefined ? "" : `<IDNo agency="DOI">${escapeXml(doi)}</IDNo>`;
  return `<IDNo>${escapeXml(id)}</IDNo>${given}`;
}

function conditions({ licence }: Study): string {
  if (licence === undefined) return "";
  return `<conditions>${escapeXml(licenceName(licence))}: ${escapeXml(licenceAddress(licence))}</conditions>`;
}

function fileDescription({ id, titles: labels, variables }: Instrument, cases: number | undefined): string {
  const counted = cases === undefined ? "" : `<caseQnty>${cases}</caseQnty>`;
  return `<fileDscr ID="${xmlId("file", id)}"><fileTxt><fileName>${escapeXml(id)}</fileName><fileCont>${escapeXml(labels.en ?? labels.es ?? id)}</fileCont><dimensns>${counted}<varQnty>${variables.length}</varQnty></dimensns></fileTxt></fileDscr>`;
}

function describeVariable({ id }: Instrument, variable: Variable): string {
  const { name, kind, labels, categories } = variable;
  const questions = inLanguages(labels, (language, text) => `<qstnLit xml:lang="${language}">${text}</qstnLit>`);
  const choices = categories.map(
    ({ code, labels: words }) =>
      `<catgry><catValu>${escapeXml(code)}</catValu>${inLanguages(words, (language, text) => `<labl xml:lang="${language}">${text}</labl>`)}</catgry>`,
  );
  const format = kind === "integer" || kind === "decimal" ? "numeric" : "character";
  return [
    `<var ID="${xmlId("var", id, name)}" name="${escapeXml(name)}" files="${xmlId("file", id)}">`,
    inLanguages(labels, (language, text) => `<labl xml:lang="${language}">${text}</labl>`),
    questions === "" ? "" : `<qstn>${questions}</qstn>`,
    ...choices,
    `<varFormat type="${format}"/></var>`,
  ].join("");
}

function inLanguages(labels: Labels, write: (language: Language, text: string) => string): string {
  return LANGUAGES.map((language) => {
    const text = labels[language];
    return text === undefined || text === "" ? "" : write(language, escapeXml(text));
  }).join("");
}

/** An identifier of XML has letters, digits, `-`, `_` and `.`, and some other signs not: those stand as their number. */
function xmlId(kind: "file" | "var", ...names: readonly string[]): string {
  const plain = names.map((name) =>
    name.replace(/[^\w\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF-]/gu, (sign) => `.${sign.codePointAt(0) ?? 0}.`),
  );
  return `${kind}-${plain.join(".")}`;
}
