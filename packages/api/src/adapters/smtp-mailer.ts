import nodemailer from "nodemailer";
import { InvalidRecipientError, type Mailer } from "../ports/mailer.js";

export interface SmtpMailer extends Mailer {
  /** Ends idle connections; mails under way are finished. */
  close(): void;
}

const TIMEOUT_MILLISECONDS = 10_000;
// One mailbox and nothing else: no list, no display name, no comment, nothing that ends a header line.
// eslint-disable-next-line no-control-regex -- control characters are exactly what must be refused
const BARE_ADDRESS = /^[^\s\u0000-\u001f\u007f,;:<>()[\]"\\@]+@[^\s\u0000-\u001f\u007f,;:<>()[\]"\\@]+$/;
// eslint-disable-next-line no-control-regex -- a line break in a subject would start a header of its own
const CONTROL_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * Mail over SMTP through one pool of connections.
 * `url` is `smtp://` or `smtps://` with user and password if the server wants them; `from` may carry a display name.
 */
export function createSmtpMailer({ url, from }: { url: string; from: string }): SmtpMailer {
  const transport = nodemailer.createTransport(
    {
      pool: true,
      url,
      connectionTimeout: TIMEOUT_MILLISECONDS,
      greetingTimeout: TIMEOUT_MILLISECONDS,
      socketTimeout: TIMEOUT_MILLISECONDS,
      // A mail is made of the three strings we were given: never of a file or a page they might name.
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );

  return {
    async send({ to, subject, text }) {
      if (!BARE_ADDRESS.test(to)) throw new InvalidRecipientError();
      await transport.sendMail({
        // As an object, so that nodemailer doesn't read a list of addresses into the string.
        to: { name: "", address: to },
        subject: subject.replace(CONTROL_CHARACTERS, " "),
        text,
      });
    },
    close() {
      transport.close();
    },
  };
}
