// In which round each answer was given. The name of its file comes first, since people decided it; then the question of the form, which
// the interviewer answered; then the date of the interview, which only happened.
import { groupBy } from "#base/group-by";
import type { Issue } from "#base/issue";
import type { FieldworkColumns } from "#study/fieldwork-plan";
import { codesOf, inOrder, type Wave } from "#study/wave";
import type { AnswerRow, ResponseTable } from "../response-table.ts";
import { joinAnswers } from "./join-answers.ts";
import { outsideIssue, unplacedIssue } from "./round-issues.ts";
import type { TableRounds } from "./table-rounds.ts";

export interface AnswersFile {
  readonly table: ResponseTable;
  /** Named by the file: `returnee@second.csv`. */
  readonly wave?: string;
}

export interface PlacingGround {
  readonly waves: readonly Wave[];
  readonly columns: Pick<FieldworkColumns, "wave" | "date" | "start">;
}

export interface PlacedAnswers {
  readonly rounds: TableRounds;
  readonly issues: readonly Issue[];
}

/** Of a file whose other answers all lie in one wave, so many may be dated elsewhere: telephones with a wrong clock. Share of one. */
const STRAYS = 0.02;

/**
 * `files`: of one instrument, one at least. A file that tells of no row when it was given belongs to the first wave; a few rows with a
 * date in no wave belong to the one wave of all the others in their file.
 */
export function placeAnswers(id: string, files: readonly AnswersFile[], ground: PlacingGround): PlacedAnswers {
  const placed = files.flatMap((file) => placeFile(file, ground));
  const byWave = groupBy(placed, ({ wave }) => wave ?? "");
  const waves = inOrder(ground.waves).flatMap((wave) => {
    const parts = byWave.get(wave.id) ?? [];
    return parts.length === 0 ? [] : [{ wave: wave.id, table: joinParts(parts, wave.id) }];
  });
  const outside = byWave.get("") ?? [];
  return {
    rounds: { table: id, waves, ...(outside.length === 0 ? {} : { unplaced: joinParts(outside) }) },
    issues: [
      ...outside.map(({ table }) => unplacedIssue(table.file, table.rows.length)),
      ...placed.flatMap((part) => checkDates(part, ground)),
    ],
  };
}

interface Part {
  readonly table: ResponseTable;
  readonly wave?: string;
  /** Some clocks are wrong: `tornaviaje fieldwork` names whose. */
  readonly hasStrays?: true;
}

function placeFile({ table, wave }: AnswersFile, ground: PlacingGround): readonly Part[] {
  if (wave !== undefined) return [{ table, wave }];
  const [first] = inOrder(ground.waves);
  const hasSigns = table.rows.some((row) => signOf(row, ground));
  if (!hasSigns && first !== undefined) return [{ table, wave: first.id }];
  const groups = groupBy(table.rows, (row) => waveOf(row, ground) ?? "");
  const strays = groups.get("")?.length ?? 0;
  const [only, ...others] = [...groups.keys()].filter((found) => found !== "");
  if (only !== undefined && others.length === 0 && strays <= STRAYS * table.rows.length)
    return [{ table, wave: only, hasStrays: true }];
  return [...groups].map(([found, rows]) => ({
    table: { ...table, rows },
    ...(found === "" ? {} : { wave: found }),
  }));
}

function signOf(row: AnswerRow, ground: PlacingGround): boolean {
  return waveByField(row, ground) !== undefined || dayOf(row, ground) !== "";
}

function waveOf(row: AnswerRow, ground: PlacingGround): string | undefined {
  return waveByField(row, ground) ?? waveOn(dayOf(row, ground), ground);
}

function waveByField(row: AnswerRow, { waves, columns }: PlacingGround): string | undefined {
  const said = String(row[columns.wave] ?? "");
  return said === "" ? undefined : waves.find((wave) => codesOf(wave).includes(said))?.id;
}

function waveOn(day: string, { waves }: PlacingGround): string | undefined {
  return day === "" ? undefined : waves.find(({ from, to }) => from <= day && day <= to)?.id;
}

/** ISO day; empty where no column tells it. */
function dayOf(row: AnswerRow, { columns }: PlacingGround): string {
  return String(row[columns.date] ?? row[columns.start] ?? "").slice(0, 10);
}

/** Placed by file or form, and dated on a day of no wave or of another: somebody should look. */
function checkDates({ table, wave, hasStrays }: Part, ground: PlacingGround): readonly Issue[] {
  if (wave === undefined || hasStrays === true) return [];
  const apart = table.rows.filter((row) => {
    const day = dayOf(row, ground);
    return day !== "" && waveOn(day, ground) !== wave;
  });
  return apart.length === 0 ? [] : [outsideIssue(table.file, { count: apart.length, wave })];
}

function joinParts(parts: readonly Part[], wave?: string): ResponseTable {
  const joined = joinAnswers(parts.map(({ table }) => table));
  return wave === undefined ? joined : { ...joined, wave };
}
