// Debian's own nginx with our configuration, on free ports, in a directory of its own.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request as httpsRequest } from "node:https";
import path from "node:path";
import { findNginx } from "../../scripts/find-nginx.mjs";
import { freePort } from "../../scripts/ports/free-port.mjs";
import { nginxConfig } from "../nginx/config.mjs";

export const SERVER_NAME = "octopus.test";

/** Starts it before the processes of `instance`. Resolves when it answers. */
export async function startNginx(instance, { serverName = SERVER_NAME } = {}) {
  const dir = path.join(instance.home, "nginx");
  mkdirSync(dir, { recursive: true });
  const certificate = path.join(dir, "certificate.pem");
  const certificateKey = path.join(dir, "key.pem");
  const subject = ["-subj", `/CN=${serverName}`, "-addext", `subjectAltName=DNS:${serverName}`];
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:prime256v1",
      "-nodes",
      "-days",
      "2",
    ].concat(["-keyout", certificateKey, "-out", certificate, ...subject]),
    { stdio: "ignore" },
  );
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const accessLog = path.join(dir, "access.log");
  const errorLog = path.join(dir, "error.log");
  writeFileSync(
    path.join(dir, "octopus.conf"),
    nginxConfig(instance, {
      serverName,
      ...{ certificate, certificateKey, httpPort, httpsPort, accessLog, errorLog },
      // A build server's container may have no IPv6.
      ...{ ipv6Http: "", ipv6Https: "", ipv6HttpsDefault: "" },
    }),
  );
  writeFileSync(path.join(dir, "nginx.conf"), frameOf(dir, errorLog));
  const child = spawn(await findNginx(), ["-p", dir, "-e", errorLog, "-c", path.join(dir, "nginx.conf")], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const ca = readFileSync(certificate);
  const site = {
    origin: `https://${serverName}:${httpsPort}`,
    /** How a client of this machine reaches it. */
    connection: { host: "127.0.0.1", port: httpsPort, servername: serverName, ca },
    httpOrigin: `http://127.0.0.1:${httpPort}`,
    log: () => readFileSync(accessLog, "utf8"),
    errors: () => readFileSync(errorLog, "utf8"),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
  while (!(await answers(site)))
    if (child.exitCode !== null) throw new Error(`nginx ended: ${site.errors()}`);
    else await new Promise((resolve) => setTimeout(resolve, 50));
  return site;
}

/** One request over a connection of its own, or over those of `agent`. Answers status, headers and text. */
export function ask({ connection, origin }, url, { method = "GET", headers = {}, body, agent } = {}) {
  return new Promise((resolve, reject) => {
    const request = httpsRequest({
      ...connection,
      ...(agent && { agent }),
      ...{ path: url, method },
      headers: {
        host: new URL(origin).host,
        ...(body !== undefined && {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        }),
        ...headers,
      },
    });
    request.once("error", reject);
    request.once("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part) => (text += part));
      response.once("error", reject);
      response.once("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    request.end(body);
  });
}

const answers = (site) =>
  ask(site, "/assets/none").then(
    () => true,
    () => false,
  );

function frameOf(dir, errorLog) {
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `  ${name}_temp_path ${dir}/${name};`)
    .join("\n");
  return `${user}
daemon off;
worker_processes 2;
pid ${dir}/nginx.pid;
error_log ${errorLog};
events {
  worker_connections 1024;
}
http {
  include /etc/nginx/mime.types;
${temporary}
  include ${dir}/octopus.conf;
}
`;
}
