// Builds the finder into dist/web/finder: one page, and the worker that keeps it on the device.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { keepFiles } from "./keep-files.ts";

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export default defineConfig({
  root: path("src/web/finder"),
  base: "/services/-/",
  publicDir: path("src/web/finder/public"),
  resolve: { conditions: ["source", "module", "browser", "production"] },
  plugins: [keepFiles(path("src/web/finder/public"))],
  logLevel: "warn",
  build: {
    outDir: path("dist/web/finder"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: {
        index: path("src/web/finder/index.html"),
        worker: path("src/web/finder/worker/service-worker.ts"),
      },
      output: {
        entryFileNames: (chunk) => (chunk.name === "worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
