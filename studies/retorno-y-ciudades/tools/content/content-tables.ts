// Every table of the study that is compiled from the source tables.
import { compileCities } from "./cities.ts";
import { compileCapacities, compileNamedGaps } from "./institutions.ts";
import { compileDemand } from "./labour.ts";
import { compilePractices, compileReferences } from "./literature.ts";
import { compileIndicators, compileSeries } from "./series.ts";
import { compileServices } from "./services.ts";
import { compileStakeholders } from "./stakeholders.ts";
import type { Table } from "./table.ts";

export function contentTables(source: string): readonly Table[] {
  return [
    compileCities(source),
    compileServices(source),
    compileSeries(source),
    compileIndicators(source),
    compileReferences(source),
    compilePractices(source),
    compileCapacities(source),
    compileNamedGaps(source),
    compileDemand(source),
    compileStakeholders(source),
  ];
}
