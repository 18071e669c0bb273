/** A speech bubble: Kakao asks for one in black on its yellow. */
export function KakaoMark({ size = 20 }: { size?: number }) {
  return (
    <svg viewBox="0 0 20 20" width={size} height={size} fill="#000" aria-hidden="true" className="shrink-0">
      <path d="M10 2.2c-4.7 0-8.4 2.9-8.4 6.6 0 2.3 1.5 4.4 3.8 5.5l-.8 3c-.1.4.3.6.6.4l3.6-2.4c.4 0 .8.1 1.2.1 4.7 0 8.4-2.9 8.4-6.6S14.7 2.2 10 2.2z" />
    </svg>
  );
}

/** The four-coloured letter that Google asks for: a ring of four arcs, and its bar. */
export function GoogleMark({ size = 20 }: { size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      strokeWidth="3.4"
      aria-hidden="true"
      className="shrink-0"
    >
      <path stroke="#EA4335" d="M4.2 6.2a6.9 6.9 0 0 1 10.7-1.1" />
      <path stroke="#FBBC05" d="M4.2 13.8a6.9 6.9 0 0 1 0-7.6" />
      <path stroke="#34A853" d="M14.6 15.2A6.9 6.9 0 0 1 4.2 13.8" />
      <path stroke="#4285F4" d="M14.6 15.2A6.9 6.9 0 0 0 16.9 10H10" />
    </svg>
  );
}
