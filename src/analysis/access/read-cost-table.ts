// A table of travel costs as CSV (origin, destination, cost) → ways. Made for tens of millions of rows: bytes are decoded in
// blocks that end with a line, and no row becomes an object.
import { splitCsv } from "#base/split-csv";
import { columnIsMissing, numberWithin } from "../unknown-choice.ts";
import { openWayList, type Places, type Ways } from "./ways.ts";

/** TextDecoder is in every JavaScript runtime but in no ECMAScript library file. */
declare const TextDecoder: new (encoding: string) => { decode(bytes: Uint8Array): string };

export interface CostTable {
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly origins: Places;
  readonly destinations: Places;
}

export interface CostReading {
  readonly ways: Ways;
  /** Rows whose origin or destination is in neither table. */
  readonly strangers: number;
}

const BLOCK_BYTES = 4_000_000;

const ORIGINS = ["origin", "from", "from_id", "origen"];
const DESTINATIONS = ["dest", "destination", "to", "to_id", "destino"];
const COSTS = ["cost", "travel_time", "minutes", "travel_time_p50", "minutos", "costo"];

/**
 * Empty costs and `NA` are out of reach. Throws `analysis/column-is-missing`, `analysis/number-is-out-of-range`.
 */
export function readCostTable({ bytes, file, origins, destinations }: CostTable): CostReading {
  const decoder = new TextDecoder("utf-8");
  const list = openWayList(Math.ceil(bytes.length / 24));
  let columns: Columns | undefined;
  let [row, strangers] = [1, 0];
  for (let start = 0; start < bytes.length; ) {
    const end = endOfBlock(bytes, start);
    const { records } = splitCsv(decoder.decode(bytes.subarray(start, end)), ",");
    for (const cells of records) {
      if (columns === undefined) columns = placeColumns(cells, file);
      else if (!addWay({ cells, columns, row, file }, { origins, destinations, add: list.add })) strangers += 1;
      row += 1;
    }
    start = end;
  }
  return { ways: list.close(), strangers };
}

function endOfBlock(bytes: Uint8Array, start: number): number {
  if (start + BLOCK_BYTES >= bytes.length) return bytes.length;
  const line = bytes.indexOf(0x0a, start + BLOCK_BYTES);
  return line === -1 ? bytes.length : line + 1;
}

interface Columns {
  readonly origin: number;
  readonly destination: number;
  readonly cost: number;
}

function placeColumns(head: readonly string[], file: string): Columns {
  const names = head.map((name) =>
    name
      .replace(/^\uFEFF/, "")
      .trim()
      .toLowerCase(),
  );
  const find = (known: readonly string[]) => {
    const at = names.findIndex((name) => known.includes(name));
    if (at === -1) throw columnIsMissing(file, known[0] ?? "", names);
    return at;
  };
  return { origin: find(ORIGINS), destination: find(DESTINATIONS), cost: find(COSTS) };
}

interface Row {
  readonly cells: readonly string[];
  readonly columns: Columns;
  readonly row: number;
  readonly file: string;
}

interface Target extends Pick<CostTable, "origins" | "destinations"> {
  readonly add: (origin: number, destination: number, cost: number) => void;
}

/** False when one end is unknown. */
function addWay({ cells, columns, row, file }: Row, { origins, destinations, add }: Target): boolean {
  const text = cells[columns.cost] ?? "";
  if (text === "" || text === "NA" || text === "null") return true;
  const origin = origins.numberOf.get(cells[columns.origin] ?? "");
  const destination = destinations.numberOf.get(cells[columns.destination] ?? "");
  if (origin === undefined || destination === undefined) return false;
  const cost = Number(text);
  if (!(cost >= 0 && cost < Number.POSITIVE_INFINITY))
    numberWithin({ where: file, key: `cost (${row})`, value: text }, [0, Infinity]);
  add(origin, destination, cost);
  return true;
}
