// How the study wants to be cited: metadata as a registrar of DOIs takes them, and a file that GitHub and Zenodo read.
// Sources: DataCite Metadata Schema 4.5 (JSON of its REST API), Citation File Format 1.2.0.
import type { Study } from "#study/study";
import type { DataFile } from "./data-file.ts";

/** Without an identifier: that is given when it is deposited. */
export function writeDatacite(study: Study, files: readonly DataFile[]): string {
  const { titles, subtitles, publisher, publishedOn, period, countries, cities, languages } = study;
  const tag = (language: string) => ({ lang: language });
  const metadata = {
    schemaVersion: "http://datacite.org/schema/kernel-4",
    types: { resourceTypeGeneral: "Dataset", resourceType: "Study with reports, briefs and data" },
    creators: [{ name: publisher.en, nameType: "Organizational" }],
    titles: languages.map((language) => ({ title: titles[language], ...tag(language) })),
    publisher: { name: publisher.en },
    publicationYear: Number(publishedOn.slice(0, 4)),
    version: publishedOn,
    language: languages[0],
    subjects: [{ subject: "Return migration" }, { subject: "Reintegration" }, { subject: "Cities" }],
    dates: [
      { date: publishedOn, dateType: "Issued" },
      { date: `${period.start}/${period.end}`, dateType: "Collected" },
    ],
    descriptions: languages.map((language) => ({
      description: subtitles[language],
      descriptionType: "Abstract",
      ...tag(language),
    })),
    geoLocations: [
      ...countries.map(({ names }) => ({ geoLocationPlace: names.en })),
      ...cities.map(({ name, longitude, latitude }) => ({
        geoLocationPlace: name,
        geoLocationPoint: { pointLongitude: longitude, pointLatitude: latitude },
      })),
    ],
    formats: [...new Set(files.map(({ mediaType }) => mediaType))],
    sizes: [`${files.length} files`, `${files.reduce((sum, { bytes }) => sum + bytes.length, 0)} bytes`],
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

export function writeCitationFile({ titles, subtitles, publisher, publishedOn }: Study): string {
  const text = (words: string) => JSON.stringify(words);
  return [
    "cff-version: 1.2.0",
    "message: If you use this study, please cite it as below.",
    "type: dataset",
    `title: ${text(titles.en)}`,
    `abstract: ${text(subtitles.en)}`,
    "authors:",
    `  - name: ${text(publisher.en)}`,
    `date-released: ${text(publishedOn)}`,
    `version: ${text(publishedOn)}`,
    "",
  ].join("\n");
}
