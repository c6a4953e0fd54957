// The registry → CSV or a workbook. Contacts only where somebody asks for them; no cell becomes a formula.
import { writeXlsx } from "hucre/xlsx";
import type { Language } from "#base/text";
import { ENGAGEMENT_WORDS, engagementOf } from "#dissemination/stakeholder/engagement";
import { toSafeCell } from "#dissemination/stakeholder/safe-cell";
import type { Stakeholder } from "#findings/stakeholder";
import type { Desk } from "../act-head.ts";
import { writeCsv } from "../write-csv.ts";
import { openContact } from "./seal-contact.ts";

export interface RegistryQuestion {
  readonly study: string;
  readonly out: string;
  readonly language: Language;
  readonly withContacts: boolean;
}

const HEAD = [
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
  "engagement",
  "language",
  "website",
  "source_url",
];
const CONTACT_HEAD = [
  "contact_id",
  "contact_name",
  "position",
  "email",
  "phone",
  "whatsapp",
  "contact_language",
  "consent",
  "contact_source",
  "mark",
];

/** A `.xlsx` name gives a workbook. One row per contact where they are asked for, else one per institution. */
export async function exportStakeholders(desk: Desk, question: RegistryQuestion): Promise<number> {
  const rows = await listRows(desk, question);
  const head = question.withContacts ? [...HEAD, ...CONTACT_HEAD] : HEAD;
  const cells = [head, ...rows.map((row) => row.map(toSafeCell))];
  const bytes = question.out.toLowerCase().endsWith(".xlsx")
    ? await writeXlsx({ sheets: [{ name: "stakeholders", rows: cells }] })
    : new TextEncoder().encode(writeCsv(cells));
  await desk.effects.files.writeAtomically(question.out, bytes);
  return rows.length;
}

export async function listStakeholders({ store }: Pick<Desk, "store">, study: string): Promise<readonly Stakeholder[]> {
  return (await store.records.list(study, "stakeholder")).map(({ body }) => body as Stakeholder);
}

async function listRows(
  desk: Desk,
  { study, language, withContacts }: RegistryQuestion,
): Promise<readonly (readonly string[])[]> {
  const stakeholders = await listStakeholders(desk, study);
  const contacts = withContacts ? await desk.store.contacts.list(study) : [];
  return stakeholders.flatMap((stakeholder) => {
    const cells = institutionCells(stakeholder, language);
    if (!withContacts) return [cells];
    const own = contacts.filter((contact) => contact.stakeholder === stakeholder.id);
    if (own.length === 0) return [[...cells, ...CONTACT_HEAD.map(() => "")]];
    return own.map((contact) => {
      const { name, position, mail, phone, whatsapp } = openContact(desk, study, contact);
      return [
        ...cells,
        contact.id,
        name,
        position,
        mail,
        phone,
        whatsapp,
        contact.language,
        contact.consent,
        contact.source,
        contact.mark,
      ];
    });
  });
}

function institutionCells(stakeholder: Stakeholder, language: Language): readonly string[] {
  const {
    id,
    name,
    country,
    city,
    kind,
    level,
    role,
    functions,
    influence = "",
    interest = "",
    website,
    sourceAddresses,
  } = stakeholder;
  const engagement = ENGAGEMENT_WORDS[engagementOf(stakeholder)][language];
  return [
    id,
    name,
    country,
    city,
    kind,
    level,
    role,
    functions.join(" "),
    influence,
    interest,
    engagement,
    stakeholder.language ?? "",
    website,
    sourceAddresses.join(" ; "),
  ];
}
