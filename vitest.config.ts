import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts", "studies/**/*.test.ts", "vite/**/*.test.ts"],
    setupFiles: ["test/fast-check-seed.ts", "test/own-database.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A page that is drawn on a busy machine takes longer than the second that is usual.
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    // Modules keep nothing between tests: files share a worker, and what they import is read once.
    isolate: false,
    // Much of the time a test waits, for a browser, a server or a disk: on two cores two workers would leave them idle for a third of it.
    maxWorkers: 3,
  },
});
