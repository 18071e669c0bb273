import { readFileSync } from "node:fs";

const template = new URL("octopus.conf", import.meta.url);

/** The configuration of nginx for an instance. Throws an Error that names a setting of the template that has no value. */
export function nginxConfig({ home, ports }, site) {
  const values = {
    home,
    httpPort: 80,
    httpsPort: 443,
    accessLog: "/var/log/nginx/octopus.log",
    errorLog: "/var/log/nginx/octopus-error.log",
    ...site,
    serversA: servers(ports.a),
    serversB: servers(ports.b),
  };
  const ipv6 = {
    ipv6Http: `listen [::]:${values.httpPort} default_server;`,
    ipv6HttpsDefault: `listen [::]:${values.httpsPort} ssl http2 default_server;`,
    ipv6Https: `listen [::]:${values.httpsPort} ssl http2;`,
  };
  return readFileSync(template, "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => {
    const value = { ...ipv6, ...values }[name];
    if (value === undefined) throw new Error(`${name} has no value.`);
    return String(value);
  });
}

/** A process that has failed twice within two seconds is left alone for two. */
const servers = (ports) =>
  ports.map((port) => `server 127.0.0.1:${port} max_fails=2 fail_timeout=2s;`).join("\n  ");
