import type { Page } from "@playwright/test";
import { useKeyboardAlone } from "../fixtures/keyboard.js";
import { expect, test as base } from "../fixtures/test.js";
import { type Account, newAccount } from "./account.js";
import { complaintsOf } from "./complaints.js";
import { signUpUnseen } from "./by-api.js";

/** Somebody with an account, at a browser of their own. */
export interface Person extends Account {
  readonly page: Page;
}

export interface Ways {
  /** What people have at hand. */
  hands: "pointer" | "keyboard";
}

interface Cast {
  /** Opens a browser context in which nobody is signed in. */
  visitor: () => Promise<Page>;
  /** Somebody who has just signed up and looks at no page yet. `name`, at most 4 characters, begins the nickname. */
  newcomer: (name: string) => Promise<Person>;
}

/** At the end of each test no browser may have had anything to complain about. */
export const test = base.extend<Cast & Ways>({
  hands: ["pointer", { option: true }],
  visitor: async ({ browser, hands }, use) => {
    const complaints: string[] = [];
    let giveBack: () => void = () => undefined;
    await use(async () => {
      const context = await browser.newContext();
      complaintsOf(context, (complaint) => complaints.push(complaint));
      const page = await context.newPage();
      giveBack();
      if (hands === "keyboard") giveBack = useKeyboardAlone(page);
      return page;
    });
    giveBack();
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(complaints).toEqual([]);
  },
  newcomer: async ({ visitor, baseURL, secrets }, use) => {
    await use(async (name) => {
      const [page, account] = [await visitor(), newAccount(name)];
      const code = await signUpUnseen(page.context(), account, baseURL!);
      secrets.add(account.email, account.password, code);
      return { ...account, page };
    });
  },
});

export { expect };
