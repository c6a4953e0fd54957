// A table of practices → rows of literature/practices.csv. What a source says and what somebody makes of it stay apart; nothing that is
// there is overwritten; a text in one language stands in the others with the language before it until somebody translates it.
import { LANGUAGES, type Language } from "#base/text";
import { PRACTICE_COLUMNS } from "../read-practices.ts";
import { isWaiting } from "./texts-in-waiting.ts";

export type PracticeCells = Readonly<Record<string, string>>;

export interface MergedPractices {
  readonly rows: readonly PracticeCells[];
  readonly added: readonly string[];
  /** Known practices of which empty cells were filled. */
  readonly completed: readonly string[];
  readonly unchanged: number;
  /** Known practices of which the table says something else: what is there stays. */
  readonly differing: readonly { readonly id: string; readonly columns: readonly string[] }[];
  /** Texts that wait for a translation. */
  readonly untranslated: number;
}

export function mergePractices(
  known: readonly PracticeCells[],
  incoming: readonly PracticeCells[],
  language: Language,
): MergedPractices {
  const rows = known.map((cells) => ({ ...cells }) as Record<string, string>);
  const byId = new Map(rows.map((cells) => [cells.id ?? "", cells]));
  const [added, completed]: [string[], string[]] = [[], []];
  const differing: { id: string; columns: readonly string[] }[] = [];
  let unchanged = 0;
  for (const source of incoming) {
    const cells = practiceCells(source, language);
    const id = cells.id ?? "";
    const same = byId.get(id);
    if (same === undefined) {
      rows.push({ ...cells });
      byId.set(id, { ...cells });
      added.push(id);
      continue;
    }
    const told = Object.entries(cells).filter(([name, cell]) => cell !== "" && !isWaiting(cell) && same[name] !== cell);
    const empty = told.filter(([name]) => (same[name] ?? "") === "");
    for (const [name, cell] of empty) same[name] = cell;
    const columns = told.filter((pair) => !empty.includes(pair)).map(([name]) => name);
    if (columns.length > 0) differing.push({ id, columns });
    if (empty.length > 0) completed.push(id);
    else if (columns.length === 0) unchanged += 1;
  }
  const untranslated = rows.flatMap((cells) => Object.values(cells)).filter(isWaiting).length;
  return { rows, added, completed, unchanged, differing, untranslated };
}

/** Heads of tables in one language → heads of ours. */
const ONE_LANGUAGE: Readonly<Record<string, string>> = {
  name: "name",
  target_group: "target_group",
  what_it_does: "what",
  what: "what",
  evidence: "evidence",
  inference: "inference",
};

const LISTS = ["country", "level", "dimension"];

/** One row in our columns. Lists may be joined by `+`; `lesson_or_evidence` holds both, parted by `[inference]`. */
export function practiceCells(source: PracticeCells, language: Language): PracticeCells {
  const cells: Record<string, string> = {};
  for (const name of PRACTICE_COLUMNS) cells[name] = (source[name] ?? "").trim();
  for (const name of LISTS) cells[name] = (cells[name] ?? "").replace(/\s*\+\s*/gu, " ; ");
  const [evidence = "", inference = ""] = (source.lesson_or_evidence ?? "").split(/\[inference\]/iu);
  return withOneLanguage(cells, { evidence, inference, ...source }, language);
}

/** What was told in one language stands in the columns of the others too, with a mark, where they are empty. */
function withOneLanguage(cells: PracticeCells, told: PracticeCells, language: Language): PracticeCells {
  const filled = { ...cells };
  for (const [name, stem] of Object.entries(ONE_LANGUAGE)) {
    const text = (told[name] ?? "").trim();
    const empty = text === "" ? [] : LANGUAGES.filter((each) => filled[`${stem}_${each}`] === "");
    for (const each of empty) filled[`${stem}_${each}`] = each === language ? text : `[${language}] ${text}`;
  }
  return filled;
}
