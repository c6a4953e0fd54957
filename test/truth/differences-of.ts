// Where an answer differs from what others computed; numbers may by a millionth, a missing figure is not compared.

/** Every place of `wanted` where something else was found. */
export function differencesOf(wanted: unknown, found: unknown, place: string): readonly string[] {
  if (wanted === null) return [];
  if (typeof wanted === "number") {
    const isNear = typeof found === "number" && Math.abs(wanted - found) <= 1e-6 * Math.abs(wanted) + 1e-9;
    return isNear ? [] : [`${place}: ${wanted} ≠ ${found}`];
  }
  if (typeof wanted !== "object") return wanted === found ? [] : [`${place}: ${wanted} ≠ ${found}`];
  if (typeof found !== "object" || found === null) return [`${place}: nothing found`];
  const parts = new Map(Object.entries(found));
  return Object.entries(wanted).flatMap(([key, part]) => differencesOf(part, parts.get(key), `${place}/${key}`));
}
