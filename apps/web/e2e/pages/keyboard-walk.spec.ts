import { expect, test } from "@playwright/test";
import { faultsOfPage } from "./keyboard-walk.js";

// What the walk is for, and whether it finds what it is for: on pages that were made for it.

const sound = `
  <a href="#x">leads on</a>
  <button onclick="this.textContent = 'pressed'">real</button>
  <fieldset><input type="radio" name="r" aria-label="one"><input type="radio" name="r" aria-label="two"></fieldset>
  <label onclick="void 0">words <input></label>
  <details><summary>more</summary><button>folded</button></details>
  <button aria-haspopup="dialog" onclick="box.showModal()">opens</button>
  <dialog id="box"><button onclick="box.close()">close</button></dialog>`;

const faulty = [
  ["painted", `<div onclick="void 0">painted</div>`, /<div> “painted” can be pressed, and no key gets to it/],
  ["left out", `<button tabindex="-1">left out</button>`, /“left out” can be pressed, and no key gets to it/],
  ["dark", `<button style="outline: none">dark</button>`, /“dark” doesn't show that it has the focus/],
  [
    "a trap",
    `<input aria-label="trap" onkeydown="event.preventDefault()"><button>behind it</button>`,
    /“behind it” is not reached by Tab/,
  ],
  [
    "a trap on the way back",
    `<button>before it</button><input aria-label="trap" onkeydown="event.shiftKey && event.preventDefault()">`,
    /“before it” is not reached by Shift\+Tab/,
  ],
  ["nothing", `<button aria-haspopup="dialog">empty</button>`, /“empty” opens nothing/],
  [
    "a dialog that takes no focus",
    `<button aria-haspopup="dialog" onclick="box.show(); this.focus()">opens</button><dialog id="box">words</dialog>`,
    /the focus doesn't go into what “opens” opens/,
  ],
  [
    "a dialog that lets the focus go",
    `<button>behind</button><button aria-haspopup="dialog" onclick="box.show()">opens</button>
     <dialog id="box"><button>in it</button></dialog>`,
    /the focus leaves for <button> “behind”/,
  ],
  [
    "a dialog that stays",
    `<button aria-haspopup="dialog" onclick="box.show()">opens</button>
     <dialog id="box"><button>in it</button></dialog>`,
    /Escape doesn't close what “opens” opens/,
  ],
  [
    "a dialog that keeps the focus from coming back",
    `<button aria-haspopup="dialog" onclick="box.showModal()">opens</button>
     <dialog id="box" onclose="other.focus()"><button>in it</button></dialog><button id="other">other</button>`,
    /the focus doesn't come back to “opens”/,
  ],
] as const;

test("a page that has all of it finds no fault", async ({ page }) => {
  await page.setContent(sound);
  expect(await faultsOfPage(page)).toEqual([]);
});

for (const [name, content, fault] of faulty)
  test(`the walk finds ${name}`, async ({ page }) => {
    await page.setContent(content);
    // Nothing here takes time to open.
    expect((await faultsOfPage(page, 2_000)).join("\n")).toMatch(fault);
  });
