import { expect, test } from "./journey/test.js";

test("whoever has the keyboard alone gets to buttons, not to what only looks like one", async ({
  visitor,
}) => {
  const page = await visitor();
  await page.setContent(`
    <button onclick="this.textContent = 'pressed'">real</button>
    <div onclick="this.textContent = 'pressed'">painted</div>`);
  await page.getByText("real").click();
  await expect(page.getByRole("button")).toHaveText("pressed");
  await expect(page.getByText("painted").click()).rejects.toThrow("can't be reached with the Tab key");
});
