/** A plain-text mail to one person. */
export interface Mail {
  /** One bare address such as `person@example.com`; a list or a display name is refused. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /**
   * Resolves once the mail server has accepted the mail.
   * @throws InvalidRecipientError if `to` isn't one bare address
   * @throws Error if the server can't be reached or refuses the mail
   */
  send(mail: Mail): Promise<void>;
}

/** The recipient isn't one bare address. The address itself stays out of the message, which may reach a log. */
export class InvalidRecipientError extends Error {
  override readonly name = "InvalidRecipientError";

  constructor() {
    super("The recipient is not one bare e-mail address");
  }
}
