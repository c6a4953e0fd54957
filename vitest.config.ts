import { defineConfig } from "vitest/config";

/** Rooms whose tests keep nothing between them: their files share a worker, and what they import is read once. */
const ROOMS_WITHOUT_STATE = [
  ...["analysis", "base", "cases", "directory", "findings"],
  ...["intake", "literature", "publications", "series", "study"],
].map((room) => `src/${room}/**/*.test.ts`);

/** Walks in a browser: each file opens a server and a browser of its own, and keeps nothing in its modules. */
const PAGES = ["test/browser/**/*.test.ts"];

export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"] } },
  test: {
    setupFiles: ["test/fast-check-seed.ts", "test/own-database.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A page that is drawn on a busy machine takes longer than the second that is usual.
    expect: { poll: { timeout: 30_000 } },
    pool: "forks",
    // Much of the time a test waits, for a browser, a server or a disk: on two cores one worker leaves one of them idle.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "rooms", include: ROOMS_WITHOUT_STATE, isolate: false } },
      {
        extends: true,
        test: {
          name: "house",
          include: ["src/**/*.test.ts", "test/**/*.test.ts", "studies/**/*.test.ts", "vite/**/*.test.ts"],
          exclude: ["**/node_modules/**", ...ROOMS_WITHOUT_STATE, ...PAGES],
        },
      },
      { extends: true, test: { name: "pages", include: PAGES, isolate: false } },
    ],
  },
});
