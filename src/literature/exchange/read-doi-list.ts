// A list of DOIs, one or several a line, as addresses or bare → works that are known by their DOI alone.
import type { Issue } from "#base/issue";
import { noDoi } from "./exchange-issues.ts";
import type { WorksReading } from "./read-ris.ts";
import { doiOf, NO_WORK, type Work } from "./work.ts";

export function readDoiList(text: string, file: string): WorksReading {
  const works: Work[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    if (line.trim() === "" || line.trim().startsWith("#")) return;
    for (const part of line.split(/[\s,;]+/u).filter((word) => word !== "")) {
      const doi = doiOf(part);
      if (doi === "") issues.push(noDoi(file, index + 1, part));
      else if (!seen.has(doi)) works.push({ ...NO_WORK, doi, row: index + 1 });
      seen.add(doi);
    }
  });
  return { works, issues };
}
