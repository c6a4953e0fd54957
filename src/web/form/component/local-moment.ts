// What XForms write of a moment ⇄ what an input of the device shows of it, in the time zone of the device.

export type MomentKind = "date" | "time" | "datetime-local";

/** "" when the text is no such moment. */
export function toLocalMoment(kind: MomentKind, text: string): string {
  if (kind === "date") return /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? "";
  if (kind === "time") return /^\d{2}:\d{2}/.exec(text)?.[0] ?? "";
  const moment = new Date(text);
  if (text === "" || Number.isNaN(moment.getTime())) return "";
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Times carry the offset of `now`, as ODK Collect writes them; days carry none. "" takes the answer away. */
export function fromLocalMoment(kind: MomentKind, shown: string, now: Date): string {
  if (kind === "date" || shown === "") return shown;
  if (kind === "time") return `${shown.slice(0, 5)}:00.000${offsetOf(now)}`;
  return `${shown.slice(0, 16)}:00.000${offsetOf(new Date(shown))}`;
}

function offsetOf(moment: Date): string {
  const minutes = -moment.getTimezoneOffset();
  const two = (n: number) => String(n).padStart(2, "0");
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
