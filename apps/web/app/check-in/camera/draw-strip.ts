import { cellRectangles, STRIP_DARK, STRIP_LIGHT, stripCells, stripHeight } from "@octopus/api/capture-strip";

interface Strip {
  readonly code: string;
  /** When the picture was taken, as people read it. */
  readonly at: string;
  /** Pixels: how far down the strip begins, and how wide it is. */
  readonly top: number;
  readonly width: number;
}

/** Draws the code and the time under a live picture: in letters for people, in cells for the server. */
export function drawStrip(brush: CanvasRenderingContext2D, { code, at, top, width }: Strip): void {
  const height = stripHeight(width);
  const margin = width * 0.03;
  const half = width / 2;
  brush.fillStyle = STRIP_DARK;
  brush.fillRect(0, top, width, height);
  brush.fillStyle = STRIP_LIGHT;
  brush.textBaseline = "middle";
  brush.font = `700 ${height * 0.42}px monospace`;
  brush.fillText(code, margin, top + height * 0.34, half - 2 * margin);
  brush.font = `500 ${height * 0.24}px sans-serif`;
  brush.fillText(at, margin, top + height * 0.74, half - 2 * margin);
  const cells = cellRectangles(width);
  for (const [n, light] of stripCells(code).entries()) {
    const cell = cells[n];
    if (light && cell !== undefined) brush.fillRect(cell.left, top + cell.top, cell.width, cell.height);
  }
}
