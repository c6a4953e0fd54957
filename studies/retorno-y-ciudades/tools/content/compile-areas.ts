// Writes places/areas.topojson from boundary files:
//   npx tsx studies/retorno-y-ciudades/tools/content/compile-areas.ts <folder of the boundary files>
// The folder holds slv_adm2.geojson, gtm_adm2.geojson, hnd_adm2.geojson and mex_adm1.topojson; see places/README.md.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileAreas } from "./areas.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder of the boundary files.");
const text = `${JSON.stringify(compileAreas(folder))}\n`;
writeFileSync(join(import.meta.dirname, "../../places/areas.topojson"), text);
console.log(`places/areas.topojson: ${text.length} bytes`);
