// Which rows of a list are shown, and in which order.

export interface Order {
  readonly name: string;
  readonly descending: boolean;
}

interface Valued<Row> {
  readonly name: string;
  readonly value?: (row: Row) => string | number | null;
}

interface Arrangement {
  readonly search: string;
  readonly order: Order | undefined;
  readonly language: string;
}

/** Every word must stand somewhere in the row, without regard to case and accents; what is unknown stands last in either order. */
export function arrange<Row>(
  rows: readonly Row[],
  columns: readonly Valued<Row>[],
  { search, order, language }: Arrangement,
): readonly Row[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const textOf = (row: Row) => fold(columns.map(({ value }) => value?.(row) ?? "").join(" "));
  const found = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
  const value = columns.find(({ name }) => name === order?.name)?.value;
  if (order === undefined || value === undefined) return found;
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = order.descending ? -1 : 1;
  return [...found].sort((a, b) => {
    const [left, right] = [value(a) ?? "", value(b) ?? ""];
    if (left === "" || right === "") return Number(left === "") - Number(right === "");
    if (typeof left === "number" && typeof right === "number") return sign * (left - right);
    return sign * collator.compare(String(left), String(right));
  });
}

export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
