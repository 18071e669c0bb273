/** The longest side of a photo that is sent, in pixels. */
export const longestSide = 1600;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of a picture scaled down, never up, so that neither side is longer than `most` pixels. */
export function fitWithin({ width, height }: Size, most: number): Size {
  const scale = Math.min(1, most / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
