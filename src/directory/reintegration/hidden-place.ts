// The address and the point of a confidential place go no further.
import { isConfidential, type ServiceCells } from "./service-columns.ts";

export function withoutHiddenPlace(cells: ServiceCells): ServiceCells {
  if (!isConfidential(cells)) return cells;
  const { address: _, lat: __, lon: ___, ...rest } = cells;
  return rest;
}
