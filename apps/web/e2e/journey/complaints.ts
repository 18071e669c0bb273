import type { BrowserContext } from "@playwright/test";

/** Chromium reports each refused request; that one was refused is what the page itself shows. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Tells what a browser writes to its console as an error, and each exception that no script caught. */
export function complaintsOf(context: BrowserContext, tell: (complaint: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error" && !refusal.test(message.text()))
      tell(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => tell(`${error.page()?.url()}: ${error.error().message}`));
}
