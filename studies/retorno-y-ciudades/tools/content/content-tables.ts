// Every table of the study that is compiled from the source tables.
import { join } from "node:path";
import { compileCities } from "./cities.ts";
import { compileIndicators, compileSeries } from "./series.ts";
import { compileServices } from "./services.ts";
import { compileStakeholders } from "./stakeholders.ts";
import type { Table } from "./table.ts";

export function contentTables(source: string): readonly Table[] {
  const translations = join(import.meta.dirname, "translations");
  return [
    compileCities(source),
    compileServices(source),
    compileSeries(source),
    compileIndicators(source, translations),
    compileStakeholders(source),
  ];
}
