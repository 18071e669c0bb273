import { accessSync, constants } from "node:fs";
import path from "node:path";

/** The nginx of this machine: NGINX_PATH, else one on the PATH or where Debian puts it. Undefined when there is none. */
export async function findNginx() {
  const chosen = process.env.NGINX_PATH ?? "";
  if (chosen !== "") return chosen;
  const dirs = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/sbin", "/usr/local/sbin"];
  return dirs.map((dir) => path.join(dir, "nginx")).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
