import { text } from "node:stream/consumers";
import { type ReactNode } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { dropPadding } from "./drop-padding.js";

/** Some blocks of Korean, whose letters have three bytes each, after so many of one byte. */
function korean(ahead: number): ReactNode {
  return (
    <main title={"a".repeat(ahead)}>
      {Array.from({ length: 300 }, (_, n) => (
        <p key={n}>옥순이와 함께하는 아침 {n}</p>
      ))}
    </main>
  );
}

// One of three lengths makes each letter end with its block.
it.each([0, 1, 2])("a page keeps its words whole wherever a block of it ends, %i", async (ahead) => {
  const body = dropPadding();
  const { pipe } = renderToPipeableStream(korean(ahead), { onShellReady: () => pipe(body) });
  expect(await text(body)).toBe(renderToString(korean(ahead)));
});
