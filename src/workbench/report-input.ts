// The study and what was derived from it, as the publications ask for it.
import { countAsked } from "#publications/report/count-asked";
import type { ReportInput } from "#publications/report/report-input";
import type { DerivedStudy } from "./derive-study.ts";
import type { StudyFolder } from "./study-folder.ts";

export function reportInput(folder: StudyFolder, derived: DerivedStudy): ReportInput {
  return {
    ...folder,
    ...derived,
    responses: folder.responses.map((table) => countAsked(table, domainsOf(folder, table.id))),
  };
}

function domainsOf({ analysis }: StudyFolder, table: string) {
  return analysis.designs.find((design) => design.table === table)?.domains ?? { country: "country" };
}
