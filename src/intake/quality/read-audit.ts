// The audit log of ODK Collect → how long questions were on the screen.
// Format: https://docs.getodk.org/form-audit-log/ — event, node, start, end (milliseconds since 1970).
import { splitCsv } from "#base/split-csv";

/** Seconds that questions were shown: time between sessions and in menus does not count. Undefined when it tells nothing. */
export function auditSeconds(text: string): number | undefined {
  const { records } = splitCsv(text.replace(/^\uFEFF/, ""), ",");
  const [head = [], ...rows] = records;
  const [event, start, end] = ["event", "start", "end"].map((name) => head.indexOf(name));
  if (event === undefined || start === undefined || end === undefined || Math.min(event, start, end) < 0)
    return undefined;
  const shown = rows
    .filter((cells) => /question|group questions/.test(cells[event] ?? ""))
    .map((cells) => Number(cells[end] || Number.NaN) - Number(cells[start] || Number.NaN))
    .filter((milliseconds) => milliseconds > 0 && milliseconds < 86_400_000);
  return shown.length === 0 ? undefined : shown.reduce((sum, each) => sum + each, 0) / 1000;
}
