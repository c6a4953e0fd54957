// Which services of a directory somebody wants to see, and in which order.
import { foldText } from "#base/fold-text";
import { type ServiceCells, type ServiceColumn, splitList } from "../reintegration/service-columns.ts";
import {
  type TrustedService,
  VERIFICATION_STATUSES,
  type VerificationFlag,
  type VerificationStatus,
} from "./verification-status.ts";

export interface SelectableService extends TrustedService {
  readonly id: string;
  readonly cells: ServiceCells;
}

export const SERVICE_ORDERS = ["first", "name", "provider", "city", "kind", "status", "age"] as const;
export type ServiceOrder = (typeof SERVICE_ORDERS)[number];

export interface ServiceWish {
  /** Every one of its words stands in the id, name, provider, kind, place or telephone; accents and capitals do not matter. */
  readonly words?: string | undefined;
  readonly status?: VerificationStatus | undefined;
  readonly flag?: VerificationFlag | undefined;
  /** Code of a kind, the first or any other of the service. */
  readonly kind?: string | undefined;
  readonly country?: string | undefined;
  /** Id of a study city, or the name of a city as the table has it. */
  readonly city?: string | undefined;
  /** __Default value:__ first: as they came. */
  readonly order?: ServiceOrder | undefined;
  readonly isDescending?: boolean | undefined;
}

export function selectServices<Service extends SelectableService>(
  services: readonly Service[],
  wish: ServiceWish,
): readonly Service[] {
  const words = foldText(wish.words ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const chosen = services.filter((service) => fits(service, wish) && holdsAll(service, words));
  const sorted = sortServices(chosen, wish.order ?? "first");
  return wish.isDescending === true ? sorted.toReversed() : sorted;
}

const SEARCHED: readonly ServiceColumn[] = [
  "name",
  "name_en",
  "provider",
  "kind",
  "city",
  "admin1",
  "phone",
  "what_it_does",
];

function holdsAll(service: SelectableService, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = textOf(service);
  return words.every((word) => text.includes(word));
}

function textOf({ id, cells }: SelectableService): string {
  return foldText([id, ...SEARCHED.map((column) => cells[column] ?? "")].join(" "));
}

function fits({ status, flags, cells }: SelectableService, wish: ServiceWish): boolean {
  return (
    (wish.status === undefined || wish.status === status) &&
    (wish.flag === undefined || flags.includes(wish.flag)) &&
    (wish.kind === undefined || kindsOf(cells).includes(wish.kind)) &&
    (wish.country === undefined || wish.country === cells.country) &&
    (wish.city === undefined || citiesOf(cells).includes(foldText(wish.city)))
  );
}

function kindsOf({ kind = "", other_kinds = "" }: ServiceCells): readonly string[] {
  return [kind, ...splitList(other_kinds, " ; ")];
}

function citiesOf({ city = "", study_cities = "" }: ServiceCells): readonly string[] {
  return [city, ...splitList(study_cities, " ; ")].map(foldText);
}

/** What nobody ever checked is the oldest. Equal ones stay as they came; empty words come last. */
function sortServices<Service extends SelectableService>(
  services: readonly Service[],
  order: ServiceOrder,
): readonly Service[] {
  if (order === "first") return services;
  if (order === "status")
    return services.toSorted(
      (a, b) => VERIFICATION_STATUSES.indexOf(a.status) - VERIFICATION_STATUSES.indexOf(b.status),
    );
  if (order === "age")
    return services.toSorted((a, b) => (a.ageDays ?? Number.MAX_VALUE) - (b.ageDays ?? Number.MAX_VALUE));
  const { compare } = new Intl.Collator("es", { sensitivity: "base", numeric: true });
  const keyed = services.map((service) => ({ service, key: service.cells[order] ?? "" }));
  return keyed
    .toSorted((a, b) => Number(a.key === "") - Number(b.key === "") || compare(a.key, b.key))
    .map(({ service }) => service);
}
