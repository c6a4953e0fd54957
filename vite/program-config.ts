// Bundles the program over what the compiler wrote: to find, read and link some two thousand small modules takes more time than
// most commands do. Each piece is loaded when it is asked for.
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { digestSources } from "./digest-sources.ts";
import { keepPlaces } from "./keep-places.ts";

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** What a process or a thread begins with; each replaces its compiled file. */
const BEGINNINGS = ["cli/main", "cli/start", "workbench/render/render-worker"];

/** They are machine code, or read files of their own packages. */
const APART = [
  "@duckdb/node-bindings",
  "@electric-sql/pglite",
  "@fastify/static",
  "@fastify/swagger",
  "@getodk/xforms-engine",
  "@myriaddreamin/typst-ts-node-compiler",
  "@node-rs/argon2",
  "@resvg/resvg-js",
  "@valhallajs/valhallajs",
  "fastify",
  "jsdom",
  "pg",
];

export default defineConfig({
  resolve: { alias: [{ find: /^#([a-z]+)\/(.*)$/, replacement: `${path("src")}/$1/$2.ts` }] },
  define: { BUILT_FROM: JSON.stringify(digestSources(path(""))) },
  plugins: [
    keepPlaces(path("src")),
    { name: "empty-folder", buildStart: () => rm(path("dist/program"), { recursive: true, force: true }) },
  ],
  ssr: { noExternal: true, external: APART },
  publicDir: false,
  logLevel: "warn",
  build: {
    ssr: true,
    outDir: path("dist"),
    emptyOutDir: false,
    target: "node20",
    minify: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: Object.fromEntries(BEGINNINGS.map((name) => [name, path(`src/${name}.ts`)])),
      output: { entryFileNames: "[name].js", chunkFileNames: "program/[name]-[hash].js" },
    },
  },
});
