// The package as catalogues of data portals want it. Source: DCAT-AP 3.0 over DCAT 3, checksums after SPDX, in JSON-LD.
import type { Study } from "#study/study";
import { licenceAddress } from "#study/study-citation";
import type { DataFile } from "./data-file.ts";

export function writeCatalogue(study: Study, files: readonly DataFile[]): string {
  const dataset = {
    "@context": CONTEXT,
    "@id": `urn:tornaviaje:${study.id}:${study.publishedOn}`,
    "@type": "dcat:Dataset",
    "dct:title": inLanguages(study.titles),
    "dct:description": inLanguages(study.subtitles.en === "" ? study.titles : study.subtitles),
    "dct:identifier": study.id,
    ...(study.doi !== undefined && { "adms:identifier": { "@id": `https://doi.org/${study.doi}` } }),
    "dct:issued": { "@type": "xsd:date", "@value": study.publishedOn },
    "dct:publisher": { "@type": "foaf:Agent", "foaf:name": inLanguages(study.publisher) },
    "dct:temporal": {
      "@type": "dct:PeriodOfTime",
      "dcat:startDate": { "@type": "xsd:date", "@value": study.period.start },
      "dcat:endDate": { "@type": "xsd:date", "@value": study.period.end },
    },
    "dct:spatial": study.countries.map(({ code }) => ({ "@id": `${COUNTRIES}/${code}` })),
    "dct:language": study.languages.map((language) => ({ "@id": `${LANGUAGES}/${LANGUAGE_CODES[language]}` })),
    "dcat:theme": { "@id": `${THEMES}/SOCI` },
    "dcat:keyword": [
      { "@language": "en", "@value": "return migration" },
      { "@language": "es", "@value": "migración de retorno" },
      { "@language": "fr", "@value": "migration de retour" },
    ],
    "dcat:distribution": files.map((file) => ({ ...distribution(file), ...rightsOf(study) })),
  };
  return `${JSON.stringify(dataset, null, 2)}\n`;
}

const AUTHORITY = "http://publications.europa.eu/resource/authority";
const COUNTRIES = `${AUTHORITY}/country`;
const LANGUAGES = `${AUTHORITY}/language`;
const THEMES = `${AUTHORITY}/data-theme`;
const LANGUAGE_CODES = { es: "SPA", en: "ENG", fr: "FRA" } as const;

const CONTEXT = {
  adms: "http://www.w3.org/ns/adms#",
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

function inLanguages(texts: Study["titles"]) {
  return Object.entries(texts).map(([language, text]) => ({ "@language": language, "@value": text }));
}

/** Files are what is licensed: the catalogue asks for it at each. */
function rightsOf({ licence }: Study) {
  return licence === undefined ? {} : { "dct:license": { "@id": licenceAddress(licence) } };
}

/** Addresses are inside the package: who puts it on a server knows the rest. */
function distribution({ path, bytes, digest, mediaType }: DataFile) {
  return {
    "@type": "dcat:Distribution",
    "dct:title": path,
    "dcat:accessURL": { "@id": path },
    "dcat:mediaType": { "@id": `https://www.iana.org/assignments/media-types/${mediaType}` },
    "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": String(bytes.length) },
    "spdx:checksum": {
      "@type": "spdx:Checksum",
      "spdx:algorithm": { "@id": "spdx:checksumAlgorithm_sha256" },
      "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": digest },
    },
  };
}
