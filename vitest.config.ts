import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "studies/**/*.test.ts", "vite/**/*.test.ts"],
    setupFiles: ["test/fast-check-seed.ts", "test/own-database.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: "forks",
    // Much of the time a test waits, for a browser, a server or a disk: on two cores one worker leaves one of them idle.
    maxWorkers: 2,
  },
});
