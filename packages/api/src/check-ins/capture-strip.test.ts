import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  CAPTURE_ALPHABET,
  CAPTURE_CODE_LENGTH,
  cellRectangles,
  codeOfCells,
  stripCells,
  stripHeight,
} from "./capture-strip.js";

const code = fc
  .array(fc.constantFrom(...CAPTURE_ALPHABET), {
    minLength: CAPTURE_CODE_LENGTH,
    maxLength: CAPTURE_CODE_LENGTH,
  })
  .map((letters) => letters.join(""));

const written = (cells: readonly boolean[]) => cells.map((cell) => (cell ? "1" : "0")).join("");

describe("the cells of a code", () => {
  it("are its letters' places, the most significant bit first, and their sum mod 4", () => {
    expect(CAPTURE_ALPHABET).toHaveLength(31);
    expect(written(stripCells("222222"))).toBe("0".repeat(32));
    expect(written(stripCells("23456Z"))).toBe(`00000${"00001"}${"00010"}${"00011"}${"00100"}${"11110"}00`);
    expect(written(stripCells("222223")).slice(-7)).toBe("0000101");
  });

  it("spell it again", () => {
    fc.assert(fc.property(code, (each) => codeOfCells(stripCells(each)) === each));
  });

  it("spell no other code when one cell is misread", () => {
    fc.assert(
      fc.property(code, fc.nat(31), (each, flipped) => {
        const cells = stripCells(each).map((cell, index) => (index === flipped ? !cell : cell));
        expect(codeOfCells(cells)).not.toBe(each);
      }),
    );
  });

  it("are no code when there is a number too few or too many, or a letter that doesn't exist", () => {
    const cells = stripCells("ABCDEF");
    expect(codeOfCells(cells.slice(1))).toBeNull();
    expect(codeOfCells([...cells, false])).toBeNull();
    expect(codeOfCells(cells.map(() => true))).toBeNull();
    expect(codeOfCells([])).toBeNull();
  });

  it.each(["ABCDE", "ABCDEFG", "ABCDE0", "abcdef"])("don't exist of %s", (other) => {
    expect(() => stripCells(other)).toThrow("no capture code");
  });
});

describe("the strip", () => {
  it("is nine hundredths of the width, with its cells on the right", () => {
    expect(stripHeight(1000)).toBe(90);
    const cells = cellRectangles(1000);
    expect(cells).toHaveLength(32);
    expect(cells[0]).toEqual({ left: 500, top: 23, width: 15, height: 45 });
    const last = cells.at(-1)!;
    expect(last.left + last.width).toBe(970);
  });

  it("has cells that touch, and differ by a pixel at most, from 120 pixels across", () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 1600 }), (width) => {
        const cells = cellRectangles(width);
        for (const [index, cell] of cells.entries()) {
          expect(cell.width).toBeGreaterThan(0);
          expect(Math.abs(cell.width - cells[0]!.width)).toBeLessThanOrEqual(1);
          expect(cell.top + cell.height).toBeLessThanOrEqual(stripHeight(width));
          if (index > 0) expect(cell.left).toBe(cells[index - 1]!.left + cells[index - 1]!.width);
        }
      }),
    );
  });
});
