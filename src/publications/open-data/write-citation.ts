// How the study wants to be cited: metadata as a registrar of DOIs takes them, and a file that GitHub and Zenodo read.
// Sources: DataCite Metadata Schema 4.6 (JSON of its REST API), Citation File Format 1.2.0.
import type { Study } from "#study/study";
import {
  authorsOf,
  type LicenceId,
  licenceAddress,
  licenceName,
  orcidAddress,
  type StudyAuthor,
} from "#study/study-citation";
import type { DataFile } from "./data-file.ts";

/** Without an identifier until the study has one: that is given when it is deposited. */
export function writeDatacite(study: Study, files: readonly DataFile[]): string {
  const { titles, subtitles, publisher, publishedOn, period, countries, cities, languages } = study;
  const { address, doi, licence } = study;
  const tag = (language: string) => ({ lang: language });
  const metadata = {
    schemaVersion: "http://datacite.org/schema/kernel-4",
    ...(doi !== undefined && { doi }),
    ...(address !== undefined && { url: address }),
    types: { resourceTypeGeneral: "Dataset", resourceType: "Study with reports, briefs and data" },
    creators: authorsOf(study).map(creator),
    titles: languages.map((language, at) => ({
      title: titles[language],
      ...(at > 0 && { titleType: "TranslatedTitle" }),
      ...tag(language),
    })),
    publisher: { name: publisher.en },
    publicationYear: publishedOn.slice(0, 4),
    version: publishedOn,
    language: languages[0],
    subjects: [{ subject: "Return migration" }, { subject: "Reintegration" }, { subject: "Cities" }],
    dates: [
      { date: publishedOn, dateType: "Issued" },
      { date: `${period.start}/${period.end}`, dateType: "Collected" },
    ],
    descriptions: languages
      .filter((language) => subtitles[language] !== "")
      .map((language) => ({ description: subtitles[language], descriptionType: "Abstract", ...tag(language) })),
    geoLocations: [
      ...countries.map(({ names }) => ({ geoLocationPlace: names.en })),
      ...cities.map(({ name, longitude, latitude }) => ({
        geoLocationPlace: name,
        geoLocationPoint: { pointLongitude: longitude, pointLatitude: latitude },
      })),
    ],
    ...(licence !== undefined && {
      rightsList: [
        {
          rights: licenceName(licence),
          rightsUri: licenceAddress(licence),
          rightsIdentifier: licence,
          rightsIdentifierScheme: "SPDX",
          schemeUri: "https://spdx.org/licenses/",
        },
      ],
    }),
    formats: [...new Set(files.map(({ mediaType }) => mediaType))],
    sizes: [`${files.length} files`, `${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes`],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

/** Only persons have an ORCID iD; of a name without one nobody knows whether it is a body. */
function creator({ name, orcid }: StudyAuthor) {
  if (orcid === undefined) return { name, nameType: "Organizational" };
  const nameIdentifier = orcidAddress(orcid);
  const scheme = { nameIdentifierScheme: "ORCID", schemeUri: "https://orcid.org" };
  const { family, given } = partsOfName(name);
  return {
    name,
    nameType: "Personal",
    ...(given !== undefined && { givenName: given, familyName: family }),
    nameIdentifiers: [{ nameIdentifier, ...scheme }],
  };
}

/** "Carberry, Josiah": of a name without a comma nobody knows which part is which. */
function partsOfName(name: string): { readonly family: string; readonly given?: string } {
  const [, family, given] = /^([^,]+),\s*([^,]+)$/.exec(name) ?? [];
  return family === undefined || given === undefined ? { family: name } : { family, given };
}

export function writeCitationFile(study: Study): string {
  const { titles, subtitles, publishedOn, address, doi, licence } = study;
  return [
    "cff-version: 1.2.0",
    "message: If you use this study, please cite it as below.",
    "type: dataset",
    `title: ${text(titles.en)}`,
    ...(subtitles.en === "" ? [] : [`abstract: ${text(subtitles.en)}`]),
    "authors:",
    ...authorsOf(study).flatMap(authorLines),
    ...(doi === undefined ? [] : [`doi: ${text(doi)}`]),
    ...(address === undefined ? [] : [`url: ${text(address)}`]),
    ...(licence === undefined ? [] : [licenceLine(licence)]),
    `date-released: ${text(publishedOn)}`,
    `version: ${text(publishedOn)}`,
    "",
  ].join("\n");
}

function authorLines({ name, orcid }: StudyAuthor): readonly string[] {
  if (orcid === undefined) return [`  - name: ${text(name)}`];
  const { family, given } = partsOfName(name);
  const named =
    given === undefined
      ? [`  - name: ${text(name)}`]
      : [`  - family-names: ${text(family)}`, `    given-names: ${text(given)}`];
  return [...named, `    orcid: ${text(orcidAddress(orcid))}`];
}

/** Its schema lists the licences that SPDX knew in May 2021; those of intergovernmental organisations came later. */
function licenceLine(licence: LicenceId): string {
  return licence.endsWith("-IGO") ? `license-url: ${text(licenceAddress(licence))}` : `license: ${licence}`;
}

/** A string of JSON is one of YAML. */
function text(words: string): string {
  return JSON.stringify(words);
}
