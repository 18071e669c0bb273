/** A four-pointed sparkle around (cx, cy). */
export function star(cx: number, cy: number, r: number): string {
  const s = r * 0.28;
  return `M${cx} ${cy - r} L${cx + s} ${cy - s} L${cx + r} ${cy} L${cx + s} ${cy + s} L${cx} ${cy + r} L${cx - s} ${cy + s} L${cx - r} ${cy} L${cx - s} ${cy - s} Z`;
}
