// The networks of some cities, and what holds for their numbers.
import type { Mark } from "#base/mark";
import type { DisclosureRule } from "#study/study";
import type { CityNetwork } from "./city-network.ts";

export interface NetworkPlace {
  readonly place: string;
  readonly networks: readonly CityNetwork[];
  readonly mark: Mark;
  readonly rule: DisclosureRule;
  readonly level: number;
}
