// A directory of 200,000 services: imported from CSV with duplicates proposed, then searched. CPU seconds and peak memory.
// Options: --services 200000 --questions 2000.
import { parseArgs } from "node:util";
import { toFinderEntry } from "../dist/directory/finder/finder-entry.js";
import { openFinder } from "../dist/directory/finder/open-finder.js";
import { importTables } from "../dist/directory/import/import-table.js";
import { readTables } from "../dist/directory/import/read-tables.js";

const { values: options } = parseArgs({
  options: { services: { type: "string", default: "200000" }, questions: { type: "string", default: "2000" } },
});
const random = generator(11);
const pick = (list) => list[Math.floor(random() * list.length)];

const NAMES = [
  "Oficina Municipal de Atención al Migrante",
  "Bolsa de empleo",
  "Clínica comunitaria",
  "Centro de formación",
  "Casa de la mujer",
  "Ventanilla de documentación",
  "Asesoría legal gratuita",
  "Capital semilla",
  "Apoyo psicosocial",
  "Albergue temporal",
];
const CITIES = Array.from({ length: 200 }, (_, at) => `Ciudad ${at}`);
const HOURS = [
  "lunes a viernes de 8:00 a.m. a 4:00 p.m.",
  "L-V 8-16",
  "24 horas",
  "lunes a viernes 8:00-12:00; sábados medio día",
  "con cita",
];

const places = CITIES.map((name, at) => ({ id: `SLV-${at}`, name, country: "SLV" }));
const bytes = new TextEncoder().encode(table(Number(options.services)));
console.log(["step", "count", "CPU seconds", "wall seconds", "peak MB"].join("\t"));

const { tables } = await measure("read", bytes.length, () => readTables(bytes, "services.csv"));
const result = await measure("import, duplicates proposed", Number(options.services), () =>
  importTables({ tables, known: [], places, source: "services.csv", country: "SLV" }),
);
console.log(`\t${result.merged.added.length} services, ${result.duplicates.length} pairs proposed`);
const finder = await measure("index", result.merged.services.length, () =>
  openFinder(result.merged.services.map(toFinderEntry)),
);
askMany();

function askMany() {
  const spent = Array.from({ length: Number(options.questions) }, () => {
    const question = ask();
    const start = process.cpuUsage();
    finder.find(question);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).toSorted((a, b) => a - b);
  const at = (share) => spent[Math.floor(share * (spent.length - 1))].toFixed(1);
  console.log(`find\t${spent.length} questions\tCPU ms: median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}`);
}

function ask() {
  const where =
    random() < 0.5
      ? { city: pick(places).id }
      : { near: { latitude: 13 + random(), longitude: -90 + random(), withinKilometres: 20 } };
  return {
    kinds: [pick(["EMP", "PSI", "CAP", "JUR", "SAL"])],
    ...where,
    ...(random() < 0.3 ? { words: pick(["empleo", "mujer", "orientacion", "clinica"]) } : {}),
    ...(random() < 0.5 ? { openAt: Math.floor(random() * 10080) } : {}),
    person: { sex: pick(["female", "male"]), age: 18 + Math.floor(random() * 40), papers: ["identity"] },
  };
}

/** One service in twenty stands twice, written differently. */
function table(count) {
  const lines = ["Código,Institución,Servicio,Tipo,Municipio,Dirección,Teléfono,Horario,Latitud,Longitud"];
  let before = [];
  for (let at = 0; at < count; at += 1) {
    const twice = at % 20 === 19;
    const cells = twice
      ? [at, before[1].toUpperCase(), before[2].toLowerCase(), ...before.slice(3)]
      : [
          at,
          `Institución ${at % 9000}`,
          `${pick(NAMES)} ${word()} ${word()}`,
          "",
          pick(CITIES),
          `Calle ${at}`,
          phone(at),
          `"${pick(HOURS)}"`,
          (13 + random()).toFixed(5),
          (-90 + random()).toFixed(5),
        ];
    lines.push(cells.join(","));
    before = cells;
  }
  return `${lines.join("\n")}\n`;
}

function word() {
  return Array.from({ length: 3 }, () =>
    pick(["ba", "co", "du", "fe", "gi", "lo", "mu", "na", "pe", "ri", "sa", "to"]),
  ).join("");
}

function phone(at) {
  return `2${String(at).padStart(7, "0")}`;
}

async function measure(name, count, run) {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  const value = await run();
  const { user, system } = process.cpuUsage(cpu);
  const cells = [((user + system) / 1e6).toFixed(2), ((performance.now() - start) / 1000).toFixed(2)];
  console.log([name, count, ...cells, (process.resourceUsage().maxRSS / 1024).toFixed(0)].join("\t"));
  return value;
}

function generator(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
