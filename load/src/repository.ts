import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A file of the repository, found from this source file as from the bundle. */
export function inRepository(path: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "turbo.json"))) {
    if (dirname(folder) === folder) throw new Error("no repository was found above " + import.meta.url);
    folder = dirname(folder);
  }
  return join(folder, path);
}
