// Several services in one cell: parted as the mapping says, or a list that shows by its bullets; and cells that look like more than one.
import type { ImportMapping } from "./import-mapping.ts";

const BULLET = /^(?:[•▪‣*–-]|\d+[.)])\s*/;

/** Names of the services of one cell; at least one, as it stands. */
export function splitServices(cell: string, split: ImportMapping["split"]): readonly string[] {
  const parts = split === undefined ? (listed(cell) ?? [cell]) : cell.split(split);
  const names = parts.map((part) => part.replace(BULLET, "").trim()).filter((part) => part !== "");
  return names.length <= 1 ? [cell] : names;
}

/** Each on a line of its own with a bullet or number. */
function listed(cell: string): readonly string[] | undefined {
  const bullets = cell.split(/\n|(?<=\S)\s*(?=[•▪‣])/).map((part) => part.trim());
  return bullets.length > 1 && bullets.every((part) => BULLET.test(part)) ? bullets : undefined;
}

/** What rarely stands within the name of one service. A comma often does: "Salud, educación y deporte". */
const SEPARATORS = [";", "|", "\n"];

/** The separator by which a cell that was taken as one service looks like several; undefined where it does not. */
export function seemingSeparator(cell: string): string | undefined {
  if (listed(cell) !== undefined) return undefined;
  return SEPARATORS.find((separator) => cell.split(separator).filter((part) => /\p{L}{3}/u.test(part)).length > 1);
}
