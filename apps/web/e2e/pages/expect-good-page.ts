import type { Page } from "@playwright/test";
import axe from "axe-core";
import { expect } from "../journey/test.js";

const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 700 };

/** Rules of axe that colours decide. */
const COLOURS = ["color-contrast", "link-in-text-block"];
/** Those that words decide: names of links, buttons, fields and pictures, and what language all of it is in. */
const WORDS = [
  "aria-command-name",
  "aria-dialog-name",
  "aria-input-field-name",
  "aria-meter-name",
  "aria-progressbar-name",
  "aria-tab-name",
  "aria-toggle-field-name",
  "aria-tooltip-name",
  "aria-treeitem-name",
  "button-name",
  "document-title",
  "empty-heading",
  "empty-table-header",
  "form-field-multiple-labels",
  "frame-title",
  "html-has-lang",
  "html-lang-valid",
  "image-alt",
  "image-redundant-alt",
  "input-button-name",
  "input-image-alt",
  "label",
  "label-title-only",
  "link-name",
  "object-alt",
  "role-img-alt",
  "select-name",
  "summary-name",
  "svg-img-alt",
  "table-duplicate-name",
  "valid-lang",
];

/** Those that shape decides, as a list or a table of days has it. */
const SHAPES = [
  "aria-required-children",
  "aria-required-parent",
  "duplicate-id-aria",
  "heading-order",
  "list",
  "listitem",
  "scope-attr-valid",
  "scrollable-region-focusable",
  "target-size",
  "td-has-header",
  "td-headers-attr",
  "th-has-data-cells",
];

/** One heading, a title, nothing wider than the narrowest phone, and nothing for axe to find in the theme that is on. */
export async function expectGoodPage(page: Page, name: string): Promise<void> {
  await expectWords(page, name);
  await expectNoViolations(page, name);
}

/** What colours decide, in the dark, which the page is left in. */
export async function expectGoodInTheDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark" });
  await expectNoViolations(page, `${name}, dark`, COLOURS);
}

/** What words decide, in another language than the one in which everything was looked at. */
export async function expectGoodWords(page: Page, name: string): Promise<void> {
  await expectWords(page, name);
  await expectNoViolations(page, name, WORDS);
}

/** What words and shapes decide: all that follows from the date on a page that was looked at on another day. */
export async function expectGoodShape(page: Page, name: string): Promise<void> {
  await expectWords(page, name);
  await expectNoViolations(page, name, [...WORDS, ...SHAPES]);
}

async function expectWords(page: Page, name: string): Promise<void> {
  await expect.soft(page.getByRole("heading", { level: 1 }), name).toHaveCount(1);
  await expect.soft(page, name).toHaveTitle(/옥토퍼스|octopus/i);
  await page.setViewportSize(narrow);
  await expect.soft
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth), name)
    .toBeLessThanOrEqual(narrow.width);
  await page.setViewportSize(phone);
}

/** Runs axe with these rules, by default with all. Its source is large, so it is loaded once a page. */
async function expectNoViolations(page: Page, name: string, rules?: readonly string[]): Promise<void> {
  await page.evaluate(drawAll);
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  const found = await page.evaluate(async (values) => {
    // Only of violations are places and reasons worked out.
    const { violations } = await window.axe!.run(document, {
      resultTypes: ["violations"],
      ...(values && { runOnly: { type: "rule", values } }),
    });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({ id, impact, html, failureSummary })),
    );
  }, rules?.slice());
  expect.soft(found, name).toEqual([]);
}

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * Draws all of the page in the theme. What is far below the screen (`drawn-when-near`) the browser leaves in the colours it
 * had until it comes near, and a transition between colours takes time: axe would take either for what people see.
 */
function drawAll(): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { transition: none !important } .drawn-when-near { content-visibility: visible !important }",
  );
  document.adoptedStyleSheets = [sheet];
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
}
