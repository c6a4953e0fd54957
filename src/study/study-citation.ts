// How the study is cited and on which terms it may be used: authors, licence and DOI of study.yaml.
// Sources: SPDX License List (identifiers, addresses); DOI Handbook §2.2 (form of a DOI); ISO 7064 MOD 11-2 (check digit of an ORCID iD).
import type { Issue } from "#base/issue";
import { errorAt, type Remark } from "#base/make-issue";
import { quote } from "#base/quote";
import { listOf, maybe, oneOf, record, words } from "#base/shape";
import type { Texts } from "#base/text";

/** Licences for texts and data, by SPDX identifier. */
export const LICENCES = [
  "CC0-1.0",
  "CC-BY-4.0",
  "CC-BY-SA-4.0",
  "CC-BY-NC-4.0",
  "CC-BY-NC-SA-4.0",
  "CC-BY-3.0-IGO",
  "CC-BY-NC-SA-3.0-IGO",
  "ODbL-1.0",
] as const;

export type LicenceId = (typeof LICENCES)[number];

/** A person or a body. */
export interface StudyAuthor {
  readonly name: string;
  /** `0000-0002-1825-0097`. */
  readonly orcid?: string;
}

export interface StudyCitation {
  /** Absent: the publisher. */
  readonly authors?: readonly StudyAuthor[];
  /** Absent: nothing is said beyond that the source is to be cited. */
  readonly licence?: LicenceId;
  /** `10.5281/zenodo.1234567`. Absent until the study is deposited. */
  readonly doi?: string;
}

export const CITATION = {
  authors: maybe(listOf(record({ name: words(), orcid: maybe(words()) }))),
  licence: maybe(oneOf(LICENCES)),
  doi: maybe(words()),
};

/** Who is cited: the authors, or the publisher where nobody is named. */
export function authorsOf(study: StudyCitation & { readonly publisher: Texts }): readonly StudyAuthor[] {
  return study.authors ?? [{ name: study.publisher.en }];
}

/** Signs that an address gives another meaning to, or may not hold, are encoded. */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeURI(doi).replaceAll("#", "%23").replaceAll("?", "%3F")}`;
}

export function orcidAddress(orcid: string): string {
  return `https://orcid.org/${orcid}`;
}

/** Where the text of a licence stands. */
export function licenceAddress(id: LicenceId): string {
  if (id === "ODbL-1.0") return "https://opendatacommons.org/licenses/odbl/1-0/";
  if (id === "CC0-1.0") return "https://creativecommons.org/publicdomain/zero/1.0/";
  const [, terms = "", version = "", port] = /^CC-(.+?)-(\d\.\d)(?:-(.+))?$/.exec(id) ?? [];
  return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/${port ? `${port.toLowerCase()}/` : ""}`;
}

/** "CC BY-NC 4.0": as it is printed. */
export function licenceName(id: LicenceId): string {
  return id === "ODbL-1.0"
    ? "ODbL 1.0"
    : id.replace(/^CC0-/, "CC0 ").replace(/^CC-/, "CC ").replace(/-(\d)/, " $1").replace("-IGO", " IGO");
}

export function checkCitation({ authors = [], doi }: StudyCitation, file: string): readonly Issue[] {
  const strange = authors.flatMap(({ orcid }) => (orcid === undefined || isOrcid(orcid) ? [] : [orcid]));
  return [
    ...strange.map((orcid) => errorAt("study/orcid-is-valid", { file, column: "authors" }, notAnOrcid(orcid))),
    ...(doi === undefined || DOI.test(doi)
      ? []
      : [errorAt("study/doi-is-valid", { file, column: "doi" }, notADoi(doi))]),
  ];
}

const DOI = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/;

function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/.test(text)) return false;
  const digits = text.replaceAll("-", "");
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? "X" : String(check));
}

function notAnOrcid(text: string): Remark {
  const { es, en, fr } = quote(text);
  return {
    wrong: [`${es} no es un identificador ORCID.`, `${en} is no ORCID iD.`, `${fr} n’est pas un identifiant ORCID.`],
    cure: [
      "Cópielo de orcid.org, con guiones: 0000-0002-1825-0097; o quite la clave.",
      "Copy it from orcid.org, with hyphens: 0000-0002-1825-0097; or take the key out.",
      "Copiez-le depuis orcid.org, avec les tirets : 0000-0002-1825-0097 ; ou retirez la clé.",
    ],
  };
}

function notADoi(text: string): Remark {
  const { es, en, fr } = quote(text);
  return {
    wrong: [`${es} no es un DOI.`, `${en} is no DOI.`, `${fr} n’est pas un DOI.`],
    cure: [
      "Escríbalo sin dirección, como 10.5281/zenodo.1234567, o quite la clave hasta que el estudio tenga uno.",
      "Write it without address, as 10.5281/zenodo.1234567, or take the key out until the study has one.",
      "Écrivez-le sans adresse, comme 10.5281/zenodo.1234567, ou retirez la clé jusqu’à ce que l’étude en ait un.",
    ],
  };
}
