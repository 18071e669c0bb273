import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "~": fileURLToPath(new URL("apps/web/app", import.meta.url)) } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "apps/*/**/*.test.{ts,tsx}",
      "load/src/**/*.test.ts",
      "scripts/**/*.test.mjs",
      "deploy/**/*.test.mjs",
    ],
    exclude: ["**/node_modules/**", "**/e2e/**", "**/build/**", "**/dist/**"],
    globalSetup: ["packages/db/src/testing-setup.ts"],
    // Files share one PostgreSQL but no database, so two run at a time: as many as the machine has cores.
    pool: "forks",
    // What a file imports is imported once for each worker: by file it took longer than the tests. So no file leaves anything
    // behind that another could see: environment, fake timers, listeners of the process.
    isolate: false,
    maxWorkers: 2,
    // Ends what hangs, and is no measure of speed: a machine that does other things takes many times as long.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    env: { TZ: "UTC" },
  },
});
