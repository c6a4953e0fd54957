// Publications that were built before somebody took consent back, and still tell their story where they were written.
import { join } from "node:path";
import type { Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import type { Workbench } from "../workbench.ts";
import { stillLies } from "./forget-told.ts";
import { listToldOutputs, type TakenFile, type ToldFile } from "./told-outputs.ts";

interface Told {
  readonly study: string;
  /** Ids of cases whose people took consent back. */
  readonly withdrawn: readonly string[];
}

/** One Issue for each file, with its edition and digest. */
export async function checkToldOutputs(
  { store, effects }: Pick<Workbench, "store" | "effects">,
  { study, withdrawn }: Told,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  for (const { out, files } of await listToldOutputs(store, study))
    for (const file of files) {
      const gone = file.cases.filter((id) => withdrawn.includes(id));
      if (gone.length > 0 && (await stillLies(effects.files, out, file))) issues.push(toldIssue(out, file, gone));
    }
  return issues;
}

function toldIssue(out: string, { path, digest, edition }: ToldFile, gone: readonly string[]): Issue {
  const ids = gone.join(", ");
  const of = `${edition}, ${digest.slice(0, 12)}`;
  return warningAt(
    "cases/publication-tells-no-withdrawn-story",
    { file: join(out, path) },
    {
      wrong: [
        `La publicación (${of}) todavía cuenta una historia cuyo consentimiento se retiró: ${ids}.`,
        `The publication (${of}) still tells a story whose consent was taken back: ${ids}.`,
        `La publication (${of}) raconte encore un récit dont le consentement a été retiré : ${ids}.`,
      ],
      cure: [
        "Publique de nuevo en esa carpeta o borre el archivo, y pida que lo borre quien tenga una copia.",
        "Publish into that folder again or delete the file, and ask whoever has a copy to delete it.",
        "Publiez de nouveau dans ce dossier ou supprimez le fichier, et demandez à qui en a une copie de la supprimer.",
      ],
    },
  );
}

/** What was taken away and not made again since: who holds a copy is to be told. */
export async function listTakenFiles(
  { store }: Pick<Workbench, "store">,
  study: string,
): Promise<readonly TakenFile[]> {
  return (await listToldOutputs(store, study)).flatMap(({ taken }) => taken);
}

/** Whether a file of the output folder was taken away, in any study. */
export async function isTakenAway({ store }: Pick<Workbench, "store">, out: string, path: string): Promise<boolean> {
  for (const study of await store.ledger.studies())
    for (const told of await listToldOutputs(store, study))
      if (told.out === out && told.taken.some((one) => one.path === path)) return true;
  return false;
}
