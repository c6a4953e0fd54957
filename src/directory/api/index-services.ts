// What the API of HSDS asks of services, in plain values: their ids, words, terms and days.
import { foldText } from "#base/fold-text";
import { FEATURE_COLUMNS, type ServiceCells, splitList } from "../reintegration/service-columns.ts";
import { FEATURE_TAXONOMY, featureTermId, KIND_TAXONOMY, kindTermId } from "../reintegration/taxonomy.ts";
import { idsOfService, type ServiceIds } from "../reintegration/to-hsds.ts";
import type { ApiQuestion } from "./api-question.ts";
import type { PublishedService } from "./published-service.ts";

export interface IndexedService {
  readonly published: PublishedService;
  readonly ids: ServiceIds;
  /** Words to search, without accents. */
  readonly text: string;
}

export function indexServices(published: readonly PublishedService[]): readonly IndexedService[] {
  return published.map((service) => ({
    published: service,
    ids: idsOfService(service.cells),
    text: textOf(service.cells),
  }));
}

function textOf({ name = "", name_en = "", provider = "", what_it_does = "", city = "" }: ServiceCells): string {
  return foldText([name, name_en, provider, what_it_does, city].join(" "));
}

export function groupIds(
  services: readonly IndexedService[],
  idOf: (service: IndexedService) => string | undefined,
): ReadonlyMap<string, readonly IndexedService[]> {
  const groups = new Map<string, IndexedService[]>();
  for (const service of services) {
    const id = idOf(service);
    if (id === undefined) continue;
    const own = groups.get(id);
    if (own === undefined) groups.set(id, [service]);
    else own.push(service);
  }
  return groups;
}

/** Every word must be there; every condition must hold. */
export function matches({ published, ids, text }: IndexedService, question: ApiQuestion): boolean {
  const { search, taxonomyTermId, taxonomyId, organizationId, modifiedAfter } = question;
  const words = foldText(search ?? "").split(/\s+/);
  return (
    words.every((word) => text.includes(word)) &&
    (organizationId === undefined || ids.organization === organizationId) &&
    (modifiedAfter === undefined || published.changedOn >= modifiedAfter.slice(0, 10)) &&
    (taxonomyTermId === undefined || hasTerm(published.cells, taxonomyTermId)) &&
    (taxonomyId === undefined || hasTaxonomy(published.cells, taxonomyId))
  );
}

function kindsOf({ kind = "", other_kinds = "" }: ServiceCells): readonly string[] {
  return [...(kind === "" ? [] : [kind]), ...splitList(other_kinds, " ; ")];
}

function hasTerm(cells: ServiceCells, term: string): boolean {
  return (
    kindsOf(cells).some((code) => kindTermId(code) === term) ||
    FEATURE_COLUMNS.some(([column, code]) => (cells[column] ?? "") !== "" && featureTermId(code) === term)
  );
}

function hasTaxonomy(cells: ServiceCells, taxonomy: string): boolean {
  return taxonomy === FEATURE_TAXONOMY.id || (taxonomy === KIND_TAXONOMY.id && kindsOf(cells).length > 0);
}
