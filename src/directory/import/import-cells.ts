// A directory whose columns are known already, such as a package of HSDS → what would change in the list of a study.
import { type ImportResult, type JoinRequest, joinServices, withUniqueIds } from "./import-table.ts";

export function importCells({ services, known, source }: JoinRequest): Omit<ImportResult, "issues"> {
  return {
    ...joinServices({ services: withUniqueIds(services), known, source }),
    tables: [],
    mapping: { kinds: [], columns: [] },
  };
}
