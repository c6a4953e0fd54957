// What a cell shows to readers.
import type { Cell } from "../document/document.ts";

/** Suppressed cells show their sign whatever they hold. */
export function cellText(cell: Cell | undefined): string {
  return cell?.suppressed === true ? "·" : (cell?.text ?? "");
}
