// A table of institutions and the people who are reached there → rows, whatever the language of its head.
import { foldWords } from "#base/fold-text";
import type { Issue } from "#base/issue";
import { errorAt, warningAt } from "#base/make-issue";
import { quote } from "#base/quote";
import { placeIn, type Sheet } from "#base/sheet";
import { isLanguage, type Language } from "#base/text";
import { type ContactDetails, isMailAddress, NO_DETAILS, readPhone, sameMailbox } from "./contact-details.ts";
import { fromSafeCell } from "./safe-cell.ts";

export type Consent = "yes" | "no" | "unknown";

/** The cells of an institution under the names of stakeholders.csv, and one person there where the row names one. */
export interface ContactRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
  readonly contact?: {
    readonly details: ContactDetails;
    readonly language?: Language;
    readonly consent: Consent;
    readonly source: string;
  };
}

export interface ContactReading {
  readonly rows: readonly ContactRow[];
  readonly issues: readonly Issue[];
}

const NAMES: Readonly<Record<string, string>> = {
  id: "id|identificador|identifiant",
  name: "name|institution|organization|organisation|institucion|organizacion|nombre de la institucion|nom de l institution",
  country: "country|pais|pays",
  city_id: "city id|city|ciudad|ville",
  kind: "kind|type|tipo",
  level: "level|nivel|niveau",
  role: "role|mandate|mandato|mandat",
  functions: "functions|funciones|fonctions",
  influence: "influence|influencia",
  interest: "interest|interes|interet",
  website: "website|web|sitio web|site web",
  source_url: "source url",
  contact_name: "contact name|contact|contacto|nombre|nombre del contacto|nom|nom du contact|person|persona",
  position: "position|cargo|puesto|fonction|title",
  email: "email|e mail|mail|correo|correo electronico|courriel",
  phone: "phone|telephone|telefono|tel",
  whatsapp: "whatsapp",
  language: "language|idioma|lengua|langue",
  consent: "consent|consentimiento|consentement",
  contact_source: "contact source|source|fuente|origen",
};

const MEANING: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([meaning, names]) => names.split("|").map((name) => [name, meaning] as const)),
);

export function readContactRows(sheet: Sheet): ContactReading {
  const meanings = sheet.head.map((name) => MEANING.get(foldWords(name)));
  const issues: Issue[] = [];
  const rows = sheet.rows.map(({ row, cells }) => {
    const named = cells.flatMap((cell, at) => (meanings[at] === undefined ? [] : [[meanings[at], fromSafeCell(cell)]]));
    return readCells(Object.fromEntries(named), row, (column, issue) =>
      issues.push(issue(placeIn(sheet, row, column))),
    );
  });
  return { rows, issues };
}

type Remark = (column: string, issue: (place: Issue["place"]) => Issue) => void;

/** The twin for vCards, whose cells have these names already. */
export function readCells(cells: Readonly<Record<string, string>>, row: number, remark: Remark): ContactRow {
  const details = readDetails(cells, remark);
  const isPerson = [details.name, details.mail, details.phone, details.whatsapp].some((text) => text !== "");
  const language = cells.language ?? "";
  const institution = Object.fromEntries(INSTITUTION.map((name) => [name, cells[name] ?? ""]));
  if (!isPerson) return { row, cells: institution };
  const spoken = isLanguage(language) ? { language } : {};
  const consent = readConsent(cells.consent ?? "");
  return { row, cells: institution, contact: { details, ...spoken, consent, source: cells.contact_source ?? "" } };
}

const INSTITUTION = [
  "id",
  "name",
  "country",
  "city_id",
  "kind",
  "level",
  "role",
  "functions",
  "influence",
  "interest",
  "website",
  "source_url",
];

function readDetails(cells: Readonly<Record<string, string>>, remark: Remark): ContactDetails {
  const mail = (cells.email ?? "").trim();
  if (mail !== "" && !isMailAddress(mail)) remark("email", (place) => notAnAddress(mail, place));
  const read = (column: "phone" | "whatsapp") => {
    const text = cells[column] ?? "";
    const phone = readPhone(text);
    if (text !== "" && phone === undefined) remark(column, (place) => notATelephone(text, place));
    return phone ?? "";
  };
  return {
    ...NO_DETAILS,
    name: (cells.contact_name ?? "").trim(),
    position: (cells.position ?? "").trim(),
    mail: isMailAddress(mail) ? sameMailbox(mail) : "",
    phone: read("phone"),
    whatsapp: read("whatsapp"),
  };
}

const YES = new Set(["yes", "si", "oui", "true", "1", "x"]);
const NO = new Set(["no", "non", "false", "0"]);

function readConsent(cell: string): Consent {
  const folded = foldWords(cell);
  if (YES.has(folded)) return "yes";
  return NO.has(folded) ? "no" : "unknown";
}

function notAnAddress(text: string, place: Issue["place"]): Issue {
  const { es, en, fr } = quote(text);
  return errorAt("dissemination/mail-address-is-well-formed", place, {
    wrong: [
      `${es} no es una dirección de correo.`,
      `${en} is no mail address.`,
      `${fr} n’est pas une adresse électronique.`,
    ],
    cure: [
      "Escríbala como nombre@institucion.org; sin ella la persona no recibe correo.",
      "Write it as name@institution.org; without it the person gets no mail.",
      "Écrivez-la sous la forme nom@institution.org ; sans elle, la personne ne reçoit pas de courriel.",
    ],
  });
}

function notATelephone(text: string, place: Issue["place"]): Issue {
  const { es, en, fr } = quote(text);
  return warningAt("dissemination/telephone-names-its-country", place, {
    wrong: [
      `${es} no es un teléfono con el código de su país.`,
      `${en} is no telephone with the code of its country.`,
      `${fr} n’est pas un téléphone avec l’indicatif de son pays.`,
    ],
    cure: [
      "Escríbalo con + y el código del país: +503 7000 0000.",
      "Write it with + and the code of the country: +503 7000 0000.",
      "Écrivez-le avec + et l’indicatif du pays : +503 7000 0000.",
    ],
  });
}
