// How tables of HSDS 1.x and 2.x become tables of 3.0. Source: the changelog of the specification, and its data packages 1.1 and 2.0.1.
import type { HsdsRow } from "./dataset.ts";
import { uuidOf } from "./uuid-of.ts";

export interface NewRow {
  readonly table: string;
  readonly row: HsdsRow;
}

export interface OldTable {
  /** Names of files in any of the older versions, without `.csv`. */
  readonly files: readonly string[];
  readonly upgrade: (row: HsdsRow) => readonly NewRow[];
}

export const OLD_TABLES: readonly OldTable[] = [
  { files: ["physical_address", "physical_addresses"], upgrade: (row) => [addressRow(row, "physical")] },
  { files: ["postal_address", "postal_addresses"], upgrade: (row) => [addressRow(row, "postal")] },
  { files: ["regular_schedule", "regular_schedules"], upgrade: (row) => [weeklyRow(row)] },
  { files: ["holiday_schedule", "holiday_schedules"], upgrade: (row) => [holidayRow(row)] },
  { files: ["service_taxonomy", "services_taxonomy"], upgrade: taxonomyRow },
  {
    files: ["service_attribute", "service_attributes"],
    upgrade: (row) => [attributeRow(row, row.service_id, "service")],
  },
  { files: ["other_attribute", "other_attributes"], upgrade: (row) => [attributeRow(row, row.link_id, row.link_type)] },
  { files: ["accessibility_for_disabilities"], upgrade: (row) => [accessRow(row)] },
  { files: ["eligibility", "eligibilities"], upgrade: eligibilityRow },
  { files: ["payment_accepted", "payments_accepted"], upgrade: paymentRow },
];

function addressRow(row: HsdsRow, type: string): NewRow {
  const { address_1, address_2, address_3, address_4, ...rest } = row;
  const second = [address_2, address_3, address_4].filter((line) => line !== undefined).join(", ");
  return {
    table: "address",
    row: {
      ...rest,
      ...(address_1 === undefined ? {} : { address_1 }),
      ...(second === "" ? {} : { address_2: second }),
      address_type: type,
    },
  };
}

const DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/** Version 1 names the day by its number (1 = Monday) or in English. */
function weeklyRow({ weekday, ...rest }: HsdsRow): NewRow {
  const text = String(weekday ?? "").trim();
  const day = DAYS[Number(text) - 1] ?? DAYS.find((each) => text.slice(0, 2).toUpperCase() === each);
  const told = day === undefined && text !== "" ? { description: text } : {};
  return { table: "schedule", row: { ...rest, freq: "WEEKLY", ...(day === undefined ? told : { byday: day }) } };
}

function holidayRow({ closed, start_date, end_date, ...rest }: HsdsRow): NewRow {
  const isClosed = /^(true|t|yes|1)$/i.test(String(closed ?? ""));
  return {
    table: "schedule",
    row: {
      ...rest,
      ...(start_date === undefined ? {} : { valid_from: start_date }),
      ...(end_date === undefined ? {} : { valid_to: end_date }),
      ...(isClosed ? { notes: "closed" } : {}),
    },
  };
}

function taxonomyRow({ id, service_id, taxonomy_id, taxonomy_detail, ...rest }: HsdsRow): readonly NewRow[] {
  const value = taxonomy_detail === undefined ? {} : { value: taxonomy_detail };
  return [attributeRow({ id, taxonomy_term_id: taxonomy_id, ...value, ...rest }, service_id, "service")];
}

function attributeRow({ service_id: _, link_type: __, ...row }: HsdsRow, link: unknown, entity: unknown): NewRow {
  return { table: "attribute", row: { ...row, link_id: link, link_entity: entity } };
}

function accessRow({ accessibility, ...rest }: HsdsRow): NewRow {
  return {
    table: "accessibility",
    row: { ...rest, ...(accessibility === undefined ? {} : { description: accessibility }) },
  };
}

/** Version 3 tells it in the service itself. */
function eligibilityRow({ service_id, eligibility }: HsdsRow): readonly NewRow[] {
  if (service_id === undefined || eligibility === undefined) return [];
  return [{ table: "service", row: { id: service_id, eligibility_description: eligibility } }];
}

const PAYMENT_TAXONOMY = uuidOf("taxonomy", "hsds-2-payment-accepted");
const PAYMENT_TERM = uuidOf("term", "hsds-2-payment-accepted");

/** Version 3 has no such table: the words become an attribute with a term of its own. */
function paymentRow({ id, service_id, payment }: HsdsRow): readonly NewRow[] {
  if (service_id === undefined || payment === undefined) return [];
  const name = "Payment accepted (HSDS 2)";
  return [
    { table: "taxonomy", row: { id: PAYMENT_TAXONOMY, name, description: name } },
    { table: "taxonomy_term", row: { id: PAYMENT_TERM, name, description: name, taxonomy_id: PAYMENT_TAXONOMY } },
    attributeRow({ id, taxonomy_term_id: PAYMENT_TERM, value: payment }, service_id, "service"),
  ];
}
