// The last step of the build: the new database that the first run of every study unpacks. Made once for each release of PGlite and
// each list of migrations.
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openDatabase } from "../dist/store/database/open-database.js";
import { packTemplate, templatePath } from "../dist/store/database/template-database.js";

const template = templatePath();
if (!existsSync(template)) {
  const beside = await readdir(dirname(template));
  for (const name of beside.filter((one) => one.startsWith("template-") && one.endsWith(".zip")))
    await rm(join(dirname(template), name));
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-template-"));
  const { close } = await openDatabase(folder, undefined);
  await close();
  await packTemplate(join(folder, "pg"), template);
  await rm(folder, { recursive: true });
}
