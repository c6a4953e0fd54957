// Institutions with a stake in reintegration, as the sources describe them; influence and interest are the study team's to rate.
import { readTable, type Table } from "./table.ts";
import { withPublicSources } from "./upstream-sources.ts";

const columns = "id name country city_id kind level role functions influence interest website source_url".split(" ");

export function compileStakeholders(source: string): Table {
  const rows = readTable(source, "stakeholders.csv").map((row) => ({
    ...row,
    source_url: withPublicSources(row.source_url ?? ""),
  }));
  return { file: "stakeholders.csv", columns, rows };
}
