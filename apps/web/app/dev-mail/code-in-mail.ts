/** The code that a mail carries, on a line of its own; undefined for mail without one. */
export function codeInMail(text: string): string | undefined {
  return /^[A-Z0-9]{6}$/m.exec(text)?.[0];
}
