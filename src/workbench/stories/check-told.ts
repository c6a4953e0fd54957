// Publications that were built before somebody took consent back, or a part of it, and still tell their story where they were written.
import { join } from "node:path";
import type { Issue } from "#base/issue";
import { warningAt } from "#base/make-issue";
import type { CaseStudy } from "#cases/case-study";
import type { Workbench } from "../workbench.ts";
import { stillLies } from "./forget-told.ts";
import { listToldOutputs, type TakenFile, type ToldFile } from "./told-outputs.ts";
import { goneFrom } from "./what-is-gone.ts";

interface Told {
  readonly study: string;
  /** Those that are told, each with the consent of today. */
  readonly cases: readonly CaseStudy[];
}

/** One Issue for each file, with its edition and digest. */
export async function checkToldOutputs(
  { store, effects }: Pick<Workbench, "store" | "effects">,
  { study, cases }: Told,
): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  const findGone = goneFrom(cases);
  const isTold = (id: string) => cases.some((one) => one.id === id);
  for (const { out, files } of await listToldOutputs(store, study))
    for (const file of files) {
      const gone = findGone(file);
      if (gone.length === 0 || !(await stillLies(effects.files, out, file))) continue;
      const [narrowed, withdrawn] = [gone.filter(isTold), gone.filter((id) => !isTold(id))];
      if (withdrawn.length > 0) issues.push(toldIssue(out, file, withdrawn));
      if (narrowed.length > 0) issues.push(tooMuchIssue(out, file, narrowed));
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
      cure: CURE,
    },
  );
}

function tooMuchIssue(out: string, { path, digest, edition }: ToldFile, narrowed: readonly string[]): Issue {
  const ids = narrowed.join(", ");
  const of = `${edition}, ${digest.slice(0, 12)}`;
  return warningAt(
    "cases/publication-keeps-to-consent",
    { file: join(out, path) },
    {
      wrong: [
        `La publicación (${of}) muestra de una historia más de lo que el consentimiento abarca hoy: ${ids}.`,
        `The publication (${of}) shows more of a story than consent covers today: ${ids}.`,
        `La publication (${of}) montre d’un récit plus que le consentement ne couvre aujourd’hui : ${ids}.`,
      ],
      cure: CURE,
    },
  );
}

const CURE = [
  "Publique de nuevo en esa carpeta o borre el archivo, y pida que lo borre quien tenga una copia.",
  "Publish into that folder again or delete the file, and ask whoever has a copy to delete it.",
  "Publiez de nouveau dans ce dossier ou supprimez le fichier, et demandez à qui en a une copie de la supprimer.",
] as const;

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
