// Entity lists as CSV: `name` is the id, `label` what people see, `__version` what an update rests on, every other column a property.
// https://docs.getodk.org/entities-intro/: the file that phones get is called like the list.

export interface EntityRow {
  readonly id: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly version: number;
}

export function writeEntityCsv(properties: readonly string[], entities: readonly EntityRow[]): string {
  const head = ["name", "label", "__version", ...properties];
  const rows = entities.map(({ id, label, version, properties: own }) => [
    id,
    label,
    String(version),
    ...properties.map((name) => own[name] ?? ""),
  ]);
  return `${[head, ...rows].map((row) => row.map(quoteCell).join(",")).join("\n")}\n`;
}

function quoteCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
