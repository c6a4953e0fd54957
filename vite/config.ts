// Builds the web form: one page, its code in pieces, and the worker that keeps them on the device.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { keepFiles } from "./keep-files.ts";
import { patchWebForms } from "./patch-web-forms.ts";

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export default defineConfig({
  root: path("src/web/form"),
  base: "/f/-/",
  publicDir: path("src/web/form/public"),
  resolve: { conditions: ["source", "module", "browser", "production"] },
  define: { __VUE_PROD_DEVTOOLS__: "false", __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false" },
  plugins: [patchWebForms(), keepFiles(path("src/web/form/public"))],
  logLevel: "warn",
  build: {
    outDir: path("dist/web/form"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: { index: path("src/web/form/index.html"), worker: path("src/web/form/worker/service-worker.ts") },
      output: {
        entryFileNames: (chunk) => (chunk.name === "worker" ? "service-worker.js" : "assets/[name]-[hash].js"),
      },
    },
  },
});
