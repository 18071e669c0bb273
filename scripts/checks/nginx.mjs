import { spawnSync } from "node:child_process";
import { findNginx } from "../find-nginx.mjs";
import { Refusal } from "../say.mjs";
import { aptInstall } from "./apt-install.mjs";

/** nginx for the tests of deploy/, and openssl for its certificate; on Debian, as root, they are installed when they aren't there. */
export async function nginxForDeployment() {
  const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;
  const found = await findNginx();
  if (found !== undefined && hasOpenssl) return found;
  await aptInstall(
    "nginx",
    ["nginx", "openssl"],
    "The tests of deploy/ need nginx and openssl: install them, or say with NGINX_PATH where nginx is.",
  );
  const installed = await findNginx();
  if (installed === undefined) throw new Refusal("nginx could not be installed: apt's own words are above.");
  return installed;
}
