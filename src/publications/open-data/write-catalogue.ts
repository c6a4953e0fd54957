// The package as catalogues of data portals want it: a catalogue of one dataset, with a distribution for each file.
// Source: DCAT-AP 3.0.0 over DCAT 3, checksums after SPDX, in JSON-LD. Every thing that has an address also says what it is, since
// the shapes of DCAT-AP ask for its class and harvesters look nothing up.
import type { Study } from "#study/study";
import { authorsOf, doiAddress, licenceAddress, licenceName, orcidAddress } from "#study/study-citation";
import type { DataFile } from "./data-file.ts";

export function writeCatalogue(study: Study, files: readonly DataFile[]): string {
  const description = inLanguages(study.subtitles.en === "" ? study.titles : study.subtitles);
  const publisher = { "@id": "_:publisher", "@type": "foaf:Agent", "foaf:name": inLanguages(study.publisher) };
  const catalogue = {
    "@context": CONTEXT,
    "@id": `${datasetId(study)}:catalogue`,
    "@type": "dcat:Catalog",
    "dct:title": inLanguages(study.titles),
    "dct:description": description,
    "dct:publisher": publisher,
    "dct:language": languagesOf(study),
    "dcat:dataset": {
      "@id": datasetId(study),
      "@type": "dcat:Dataset",
      "dct:title": inLanguages(study.titles),
      "dct:description": description,
      ...identityOf(study),
      "dct:publisher": { "@id": publisher["@id"] },
      "dct:temporal": periodOf(study),
      "dct:spatial": study.countries.map(({ code }) => thing("dct:Location", `${AUTHORITY}/country/${code}`)),
      "dct:language": languagesOf(study),
      "dct:accessRights": thing("dct:RightsStatement", `${AUTHORITY}/access-right/PUBLIC`),
      "dcat:theme": { ...thing("skos:Concept", `${AUTHORITY}/data-theme/SOCI`), "skos:prefLabel": inLanguages(THEME) },
      "dcat:keyword": inLanguages(KEYWORD),
      "dcat:distribution": files.map((file) => distribution(study, file)),
    },
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

const AUTHORITY = "http://publications.europa.eu/resource/authority";
const LANGUAGE_CODES = { es: "SPA", en: "ENG", fr: "FRA" } as const;
/** Label of the theme in the authority table of the Publications Office. */
const THEME = { es: "Población y sociedad", en: "Population and society", fr: "Population et société" };
const KEYWORD = { es: "migración de retorno", en: "return migration", fr: "migration de retour" };

const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

function datasetId({ id, publishedOn }: Study): string {
  return `urn:tornaviaje:${encodeURIComponent(id)}:${publishedOn}`;
}

function thing(type: string, address: string) {
  return { "@id": address, "@type": type };
}

function literal(type: string, value: string) {
  return { "@type": type, "@value": value };
}

/** A text that is not written in a language is left out, not empty. */
function inLanguages(texts: Study["titles"]) {
  const written = Object.entries(texts).filter(([, text]) => text !== "");
  return written.map(([language, text]) => ({ "@language": language, "@value": text }));
}

function languagesOf({ languages }: Study) {
  return languages.map((language) =>
    thing("dct:LinguisticSystem", `${AUTHORITY}/language/${LANGUAGE_CODES[language]}`),
  );
}

function identityOf(study: Study) {
  const { id, doi, address, publishedOn } = study;
  return {
    "dct:identifier": id,
    ...(doi !== undefined && {
      "adms:identifier": { "@type": "adms:Identifier", "skos:notation": literal("xsd:anyURI", doiAddress(doi)) },
    }),
    ...(address !== undefined && { "dcat:landingPage": thing("foaf:Document", folderAddress(address)) }),
    "dct:issued": literal("xsd:date", publishedOn),
    "dct:creator": authorsOf(study).map(({ name, orcid }) => ({
      ...(orcid !== undefined && { "@id": orcidAddress(orcid) }),
      "@type": "foaf:Agent",
      "foaf:name": name,
    })),
  };
}

function periodOf({ period: { start, end } }: Study) {
  return {
    "@type": "dct:PeriodOfTime",
    "dcat:startDate": literal("xsd:date", start),
    "dcat:endDate": literal("xsd:date", end),
  };
}

function distribution(study: Study, { path, bytes, digest, mediaType }: DataFile) {
  const { licence } = study;
  return {
    "@type": "dcat:Distribution",
    "dct:title": path,
    ...addressesOf(study, path),
    "dcat:mediaType": thing("dct:MediaType", `https://www.iana.org/assignments/media-types/${mediaType}`),
    "dcat:byteSize": literal("xsd:nonNegativeInteger", String(bytes.length)),
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": thing("spdx:ChecksumAlgorithm", "spdx:checksumAlgorithm_sha256"),
      "spdx:checksumValue": literal("xsd:hexBinary", digest),
    },
    ...(licence !== undefined && {
      "dct:license": { ...thing("dct:LicenseDocument", licenceAddress(licence)), "dct:title": licenceName(licence) },
    }),
  };
}

/**
 * Where the file is: under the address of the study, else behind its DOI. Of a study with neither nobody knows where it will lie: its
 * files have a name, as the dataset has, and a way to them from the place where the catalogue is read.
 */
function addressesOf(study: Study, path: string) {
  const way = path.split("/").map(encodeURIComponent).join("/");
  const { address, doi } = study;
  if (address !== undefined) {
    const file = thing("rdfs:Resource", new URL(`open-data/${way}`, folderAddress(address)).href);
    return { "dcat:accessURL": file, "dcat:downloadURL": file };
  }
  const access = doi === undefined ? `${datasetId(study)}:${way}` : doiAddress(doi);
  return { "dcat:accessURL": thing("rdfs:Resource", access), "dcat:downloadURL": thing("rdfs:Resource", way) };
}

/** Of a folder: what is inside it is found from there. */
function folderAddress(address: string): string {
  return address.endsWith("/") ? address : `${address}/`;
}
