// What was read into the list of a study: new works are added, empty cells of known ones are filled, nothing is overwritten or deleted.
import { foldWords } from "#base/fold-text";
import type { Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import { quote } from "#base/quote";
import type { Work } from "./work.ts";
import { cellsOfWork, type ReferenceCells, workOfCells } from "./work-cells.ts";

export interface MergedWorks {
  readonly rows: readonly ReferenceCells[];
  readonly added: readonly string[];
  /** Known works of which empty cells were filled. */
  readonly completed: readonly string[];
  readonly unchanged: number;
  /** Id of an added work → line or row of the source where it begins. */
  readonly addedFrom: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

export function mergeWorks(known: readonly ReferenceCells[], works: readonly Work[], file: string): MergedWorks {
  const rows = known.map((cells) => ({ ...cells }) as Record<string, string>);
  const byId = new Map(rows.map((cells) => [cells.id ?? "", cells]));
  const addedFrom = new Map<string, number>();
  const completed: string[] = [];
  const issues: Issue[] = [];
  let unchanged = 0;
  for (const work of works) {
    const same = work.id === "" ? undefined : byId.get(work.id);
    if (same !== undefined && isSameWork(workOfCells(same, 0), work)) {
      if (fill(same, cellsOfWork(work))) completed.push(work.id);
      else unchanged += 1;
      continue;
    }
    const id = freeId(work, byId);
    if (same !== undefined) issues.push(idIsTaken(file, work.row, work.id, id));
    const cells = { ...cellsOfWork({ ...work, id }) };
    rows.push(cells);
    byId.set(id, cells);
    addedFrom.set(id, work.row);
  }
  return { rows, added: [...addedFrom.keys()], completed, unchanged, addedFrom, issues };
}

function isSameWork(a: Work, b: Work): boolean {
  return (a.doi !== "" && a.doi === b.doi) || foldWords(a.title) === foldWords(b.title);
}

/** The abstract of a work that was read already adds nothing to what was found in it. */
function fill(cells: Record<string, string>, found: ReferenceCells): boolean {
  let isFilled = false;
  for (const [name, cell] of Object.entries(found)) {
    if ((cells[name] ?? "") !== "" || (name === "abstract" && (cells.finding_1 ?? "") !== "")) continue;
    if (name === "url" && (cells.source_url ?? "") === cell) continue;
    cells[name] = cell;
    isFilled = true;
  }
  return isFilled;
}

/** Its own id where it is free; else author and year, with a letter. */
function freeId(work: Work, taken: ReadonlyMap<string, unknown>): string {
  if (work.id !== "" && !taken.has(work.id)) return work.id;
  const [author = ""] = work.authors;
  const surname = foldWords(author.includes(",") ? (author.split(",")[0] ?? "") : (author.split(" ").at(-1) ?? ""));
  const stem = `${surname.replaceAll(" ", "-") || "anon"}-${work.year ?? "nd"}`;
  let [id, letter] = [stem, 0];
  while (taken.has(id)) {
    letter += 1;
    id = `${stem}-${letter}`;
  }
  return id;
}

function idIsTaken(file: string, row: number, id: string, given: string): Issue {
  const [q, g] = [quote(id), quote(given)];
  return warningAt(
    "literature/id-belongs-to-one-work",
    { file, row },
    {
      wrong: [
        `La clave ${q.es} ya es de otra obra; esta entró como ${g.es}.`,
        `The id ${q.en} already belongs to another work; this one came in as ${g.en}.`,
        `L’identifiant ${q.fr} est déjà celui d’un autre ouvrage ; celui-ci est entré comme ${g.fr}.`,
      ],
      cure: [
        "Cambie la clave donde convenga; lo ya decidido sobre la otra obra sigue siendo suyo.",
        "Change the id where it suits; what was decided on the other work stays with it.",
        "Changez l’identifiant si besoin ; ce qui a été décidé sur l’autre ouvrage lui reste.",
      ],
    },
  );
}
