// A list of DOIs, one or several a line, as addresses or bare → works that are known by their DOI alone.
import type { Issue } from "#base/issue";
import { noDoi } from "./exchange-issues.ts";
import type { WorksReading } from "./read-ris.ts";
import { doiOf, NO_WORK, type Work } from "./work.ts";

/** Old DOIs hold semicolons and commas: they part only before a blank or the next one. */
const PARTING = /[,;]?\s+|[,;](?=$|10\.|https?:|doi:)/iu;

export function readDoiList(text: string, file: string): WorksReading {
  const works: Work[] = [];
  const issues: Issue[] = [];
  const seen = new Set<string>();
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    if (line.trim() === "" || line.trim().startsWith("#")) return;
    const parts = line.split(PARTING).filter((word) => word !== "" && !/^doi:?$/iu.test(word));
    const dois = parts.map(doiOf);
    const strays = parts.filter((_, at) => dois[at] === "");
    const told = strays.length === parts.length ? line.trim() : strays.join(" ");
    if (strays.length > 0) issues.push(noDoi(file, index + 1, told));
    for (const doi of dois) {
      if (doi !== "" && !seen.has(doi)) works.push({ ...NO_WORK, doi, row: index + 1 });
      seen.add(doi);
    }
  });
  return { works, issues };
}
