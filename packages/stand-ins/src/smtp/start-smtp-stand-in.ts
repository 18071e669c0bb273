import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { closeServer, listen, localUrl } from "../listen.js";
import { openMailbox, type Mailbox } from "./mailbox.js";

export interface SmtpStandInOptions {
  /** 0 picks a free one, here and below. */
  readonly smtpPort: number;
  readonly httpPort: number;
  readonly host?: string;
  readonly dataDir: string;
  readonly now?: () => Date;
}

export interface SmtpStandIn {
  /** For `SMTP_URL`. */
  readonly smtpUrl: string;
  /** Answers `GET /mail.json` below it with the mails, newest first. */
  readonly mailboxUrl: string;
  close(): Promise<void>;
}

const MAX_MAIL_BYTES = 1024 * 1024;

/** A mail server that delivers nothing and shows everything. It asks for no login and offers no TLS. */
export async function startSmtpStandIn(options: SmtpStandInOptions): Promise<SmtpStandIn> {
  const { smtpPort, httpPort, host = "127.0.0.1", dataDir, now = () => new Date() } = options;
  const mailbox = await openMailbox(dataDir);
  const smtp = createSmtpServer(mailbox, now);
  const http = createMailboxServer(mailbox);

  const smtpUrl = localUrl("smtp", host, await listenSmtp(smtp, smtpPort, host));
  const close = async () => {
    await Promise.all([new Promise<void>((resolve) => smtp.close(resolve)), closeServer(http)]);
  };
  try {
    const mailboxUrl = localUrl("http", host, await listen(http, httpPort, host));
    return { smtpUrl, mailboxUrl, close };
  } catch (error) {
    smtp.close(() => undefined);
    throw error;
  }
}

function createSmtpServer(mailbox: Mailbox, now: () => Date): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    size: MAX_MAIL_BYTES,
    closeTimeout: 3000,
    onData(stream, session, callback) {
      const at = now().toISOString();
      const to = session.envelope.rcptTo.map(({ address }) => address).join(", ");
      simpleParser(stream)
        .then(({ subject = "", text = "" }) => {
          if (stream.sizeExceeded) throw Object.assign(new Error("Mail too long"), { responseCode: 552 });
          return mailbox.add({ to, subject, text: text.trimEnd(), at });
        })
        .then(() => callback(), callback);
    },
  });
  // A client that hangs up in the middle is its own affair; without a listener it would end the process.
  server.on("error", () => undefined);
  return server;
}

function createMailboxServer(mailbox: Mailbox) {
  return createServer((request, response) => {
    if (request.method !== "GET" || request.url !== "/mail.json") {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "no-store",
    });
    response.end(JSON.stringify(mailbox.newestFirst()));
  });
}

function listenSmtp(server: SMTPServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve((server.server.address() as AddressInfo).port);
    });
  });
}
