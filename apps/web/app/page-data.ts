import { RemixBrowser } from "@remix-run/react";

/**
 * Resolves when Remix has read the page's data from its stream. It begins at its first rendering, and suspends there: a press
 * or a letter that comes meanwhile has React 18 hydrate at once what can't be yet, and throw ("Root did not complete").
 */
export async function pageData(): Promise<void> {
  try {
    // Called and not rendered: it throws what it waits for before it asks React for anything.
    RemixBrowser({});
  } catch (waitedFor) {
    // Whatever else it may be is thrown again, and dealt with, where it is rendered.
    if (waitedFor instanceof Promise) await waitedFor.catch(() => undefined);
  }
}
