// The small invented study with the chapters of the included one, in a temporary folder that a test may change.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../house/read-architecture.ts";

export interface StudyCopy {
  readonly study: string;
  readonly out: string;
  readonly data: string;
  readonly remove: () => Promise<void>;
}

export async function copySmallStudy(): Promise<StudyCopy> {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-walk-"));
  const study = join(folder, "study");
  await cp(join(ROOT, "test/fixture/small-study"), study, { recursive: true });
  await cp(join(ROOT, "studies/retorno-y-ciudades/report"), join(study, "report"), { recursive: true });
  const remove = () => rm(folder, { recursive: true, force: true });
  return { study, out: join(folder, "out"), data: join(folder, "data"), remove };
}
