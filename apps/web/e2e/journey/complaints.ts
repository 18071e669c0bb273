import type { BrowserContext } from "@playwright/test";

/** Chromium reports each refused request; that one was refused is what the page itself shows. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;
/** So it is with a lost connection, of which Remix complains too, when it looks up routes ahead of time. */
const offline =
  /^Failed to load resource: net::ERR_(INTERNET_DISCONNECTED|FAILED)|^Failed to fetch manifest patches TypeError: Failed to fetch/;

/** Tells what a browser writes to its console as an error, and each exception that no script caught. */
export function complaintsOf(context: BrowserContext, tell: (complaint: string) => void): void {
  context.on("console", (message) => {
    if (message.type() === "error" && ![refusal, offline].some((expected) => expected.test(message.text())))
      tell(`${message.page()?.url()}: ${message.text()}`);
  });
  context.on("weberror", (error) => tell(`${error.page()?.url()}: ${error.error().message}`));
}
