// Schedules of HSDS → one text of opening hours: the description where there is one, else days and times.
import { type HsdsRow, textOf } from "../hsds/dataset.ts";

export function writeHours(schedules: readonly HsdsRow[]): string | undefined {
  const described = schedules.flatMap((row) => textOf(row, "description") ?? []);
  const parts = described.length > 0 ? described : schedules.flatMap(writePart);
  return parts.length === 0 ? undefined : [...new Set(parts)].join("; ");
}

function writePart(row: HsdsRow): readonly string[] {
  const [opens, closes] = [textOf(row, "opens_at"), textOf(row, "closes_at")];
  const days = textOf(row, "byday");
  const times = opens === undefined || closes === undefined ? undefined : `${opens.slice(0, 5)}-${closes.slice(0, 5)}`;
  const text = [days, times].filter((part) => part !== undefined).join(" ");
  return text === "" ? [] : [text];
}
