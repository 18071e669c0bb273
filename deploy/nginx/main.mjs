// `node deploy/nginx/main.mjs <server name> [<certificate> <key>]` prints the configuration of nginx for this machine. The
// certificate is Let's Encrypt's for that name unless told.
import { readInstance } from "../instance.mjs";
import { nginxConfig } from "./config.mjs";

const [serverName, certificate, certificateKey] = process.argv.slice(2);
if (serverName === undefined) {
  console.error("Which name do people reach it by? node deploy/nginx/main.mjs octopus.example");
  process.exit(2);
}
const letsEncrypt = `/etc/letsencrypt/live/${serverName}`;
process.stdout.write(
  nginxConfig(readInstance(), {
    serverName,
    certificate: certificate ?? `${letsEncrypt}/fullchain.pem`,
    certificateKey: certificateKey ?? `${letsEncrypt}/privkey.pem`,
  }),
);
