// The answer of a Valhalla server to a question of times from many to many (`/sources_to_targets`), in either of its two shapes.
// Source: valhalla.github.io/valhalla/api/matrix. A cell without a time is out of reach and must not become 0.
import { isRecord } from "#base/is-record";

/** Minutes by origin and destination of the question; undefined is out of reach. Undefined when it is no such answer. */
export function readValhallaMatrix(value: unknown): readonly (readonly (number | undefined)[])[] | undefined {
  if (!isRecord(value)) return undefined;
  const { sources_to_targets: matrix } = value;
  const rows = isRecord(matrix) ? matrix.durations : matrix;
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) return undefined;
  return rows.map((row: readonly unknown[]) => row.map(minutesOf));
}

/** Seconds, bare or as `time` of a cell. */
function minutesOf(cell: unknown): number | undefined {
  const seconds = isRecord(cell) ? cell.time : cell;
  return typeof seconds === "number" && Number.isFinite(seconds) && seconds >= 0 ? seconds / 60 : undefined;
}
