// Builds the workbench into dist/web/app.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

export default defineConfig({
  root: path("src/web/app"),
  base: "/app/-/",
  publicDir: path("src/web/app/public"),
  // Not the condition “source” of our own rooms: packages of React Aria keep their uncompiled sources under that name.
  resolve: { alias: [{ find: /^#base\/(.*)$/, replacement: `${path("src/base")}/$1.ts` }] },
  logLevel: "warn",
  build: {
    outDir: path("dist/web/app"),
    emptyOutDir: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // "use client" means something to servers that render React, and nothing here.
      onLog: (level, log, told) => (log.code === "MODULE_LEVEL_DIRECTIVE" ? undefined : told(level, log)),
      output: { entryFileNames: "assets/[name]-[hash].js" },
    },
  },
});
