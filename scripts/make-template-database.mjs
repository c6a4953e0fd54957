// The last step of the build: the new database that the first run of every study unpacks. Made once for each release of PGlite.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeDatabase } from "../dist/store/database/open-embedded-database.js";
import { packTemplate, templatePath } from "../dist/store/database/template-database.js";

const template = templatePath();
if (!existsSync(template)) {
  const folder = await mkdtemp(join(tmpdir(), "tornaviaje-template-"));
  await makeDatabase(join(folder, "pg"), template);
  await packTemplate(join(folder, "pg"), template);
  await rm(folder, { recursive: true });
}
