// The invented world in numbers: tables of world/, read once.
import { type Row, readRows } from "../read-rows.ts";
import type { Odds } from "./random.ts";

export type Sex = "female" | "male";

export interface CityFrame {
  readonly city: string;
  readonly country: string;
  /** Adults who came back in the past three years and live in the city, as the invented frame counts them. */
  readonly people: Readonly<Record<Sex, number>>;
  readonly clusters: Readonly<Record<Sex, number>>;
  readonly adults: number;
  readonly communityClusters: number;
  readonly providers: number;
  readonly employers: number;
}

export const CITIES: readonly CityFrame[] = readRows("world/cities.csv").map((row) => ({
  city: row.city ?? "",
  country: row.country ?? "",
  people: { female: number(row, "women_frame"), male: number(row, "men_frame") },
  clusters: { female: number(row, "women_clusters"), male: number(row, "men_clusters") },
  adults: number(row, "adults"),
  communityClusters: number(row, "community_clusters"),
  providers: number(row, "providers"),
  employers: number(row, "employers"),
}));

export function number(row: Row, column: string): number {
  const value = Number(row[column]);
  if (row[column] === "" || Number.isNaN(value)) throw new Error(`world: ${column} is not a number`);
  return value;
}

/** Column of a table for women or for men. */
export function bySex(row: Row, column: string, sex: Sex): number {
  return number(row, `${column}${sex === "female" ? "women" : "men"}`);
}

/** `very_good:1 good:5`. */
export function readOdds(text: string): Odds {
  return Object.fromEntries(
    text.split(" ").map((pair) => {
      const [code = "", weight = "1"] = pair.split(":");
      return [code, Number(weight)];
    }),
  );
}
