/** A turning ring the height of its text; decoration, the busy element itself says aria-busy. */
export function Spinner() {
  return (
    <span
      aria-hidden="true"
      className="inline-block size-[1em] shrink-0 animate-spin rounded-full border-2 border-current border-r-transparent"
    />
  );
}
