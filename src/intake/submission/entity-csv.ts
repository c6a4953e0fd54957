// Entity lists as CSV: `name` is the id, `label` what people see, every other column a property.
// https://docs.getodk.org/entities-intro/: the file that phones get is called like the list.

export interface EntityRow {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

export function writeEntityCsv(properties: readonly string[], entities: readonly EntityRow[]): string {
  const head = ["name", "label", ...properties];
  const rows = entities.map(({ id, label, properties: own }) => [
    id,
    label,
    ...properties.map((name) => own[name] ?? ""),
  ]);
  return `${[head, ...rows].map((row) => row.map(quoteCell).join(",")).join("\n")}\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
