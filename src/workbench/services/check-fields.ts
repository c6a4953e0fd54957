// Fields that somebody says of a service, before they are noted.
import { isIsoDate } from "#base/iso-date";
import { SERVICE_COLUMNS, type ServiceCells, type ServiceColumn } from "#directory/reintegration/service-columns";
import { columnIsUnknown, dayIsUnfit, fieldIsUnfit } from "./service-problems.ts";

const LONGEST = 4000;

const CODES: Partial<Record<ServiceColumn, RegExp>> = {
  women_specific: /^(?:yes|no)?$/,
  children: /^(?:yes|no)?$/,
  child_care: /^(?:yes|no)?$/,
  confidential_place: /^(?:yes|no)?$/,
  cost: /^(?:free|paid)?$/,
  status: /^(?:running|ended|unknown)?$/,
  lat: /^(?:[+-]?(?:[0-8]?\d(?:\.\d+)?|90(?:\.0+)?))?$/,
  lon: /^(?:[+-]?(?:1[0-7]\d|\d?\d)(?:\.\d+)?|[+-]?180(?:\.0+)?)?$/,
  capacity_per_month: /^\d{0,9}$/,
  served_number: /^\d{0,12}$/,
};

/** Trimmed. The id of a service never changes. Throws `workbench/service-column-is-unknown`, `workbench/service-field-is-unfit`. */
export function checkFields(fields: Readonly<Record<string, string>>): ServiceCells {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [columnOf(name), checkValue(name, value)]));
}

function columnOf(name: string): ServiceColumn {
  const column = SERVICE_COLUMNS.find((each) => each === name && each !== "id");
  if (column === undefined) throw columnIsUnknown(name);
  return column;
}

function checkValue(name: string, value: string): string {
  // Browsers send lines with a carriage return.
  const text = value.replaceAll("\r\n", "\n").trim();
  const rule = CODES[columnOf(name)];
  if (text.length > LONGEST || rule?.test(text) === false) throw fieldIsUnfit(name, text.slice(0, 80));
  return text;
}

/** Throws `workbench/service-day-is-unfit`. */
export function checkDay(on: string, today: string): string {
  if (!isIsoDate(on, "day") || on > today) throw dayIsUnfit(on);
  return on;
}
