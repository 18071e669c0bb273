import type { ReactNode } from "react";

const drawings = {
  home: <path d="M4 11.2 12 4.5l8 6.7V19a1.5 1.5 0 0 1-1.5 1.5h-3.8V15h-5.4v5.5H5.5A1.5 1.5 0 0 1 4 19z" />,
  missions: (
    <>
      <path d="M9.5 6h10M9.5 12h10M9.5 18h10" />
      <path d="m4 6 1 1 1.8-2M4 12l1 1 1.8-2M4 18l1 1 1.8-2" />
    </>
  ),
  create: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 8v8M8 12h8" />
    </>
  ),
  me: (
    <>
      <circle cx="12" cy="8.5" r="4" />
      <path d="M4.5 20c.8-4 3.8-6 7.5-6s6.7 2 7.5 6" />
    </>
  ),
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  copy: (
    <>
      <rect x="8.5" y="8.5" width="11" height="11" rx="2.5" />
      <path d="M15.5 8.5V7A2.5 2.5 0 0 0 13 4.5H7A2.5 2.5 0 0 0 4.5 7v6A2.5 2.5 0 0 0 7 15.5h1.5" />
    </>
  ),
  share: <path d="M12 15V4.5M8 8l4-3.8L16 8M5 13v4.5A2.5 2.5 0 0 0 7.5 20h9a2.5 2.5 0 0 0 2.5-2.5V13" />,
  camera: (
    <>
      <path d="M4 8.5A1.5 1.5 0 0 1 5.5 7h2.3l1.4-2.2h5.6L16.2 7h2.3A1.5 1.5 0 0 1 20 8.5v9a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 17.5z" />
      <circle cx="12" cy="12.8" r="3.4" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.5" />
      <path d="m16 16 4 4" />
    </>
  ),
  close: <path d="m6 6 12 12M18 6 6 18" />,
  back: <path d="m14.5 5-7 7 7 7" />,
  forward: <path d="m9.5 5 7 7-7 7" />,
  undo: <path d="M8.5 5 4 9.5 8.5 14M4.5 9.5h9.5a5 5 0 0 1 0 10h-4" />,
  startOver: <path d="M5 4.5v5h5M5.4 9.3A7.7 7.7 0 1 1 4.4 14" />,
  down: <path d="m5.5 9 6.5 6.5L18.5 9" />,
  info: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 7.8v.2" />
    </>
  ),
  warning: (
    <>
      <path d="M12 4.5 3.5 19.2h17z" />
      <path d="M12 10v4.5M12 16.8v.1" />
    </>
  ),
  heart: (
    <path d="M12 20S4 15.2 4 9.6A4.3 4.3 0 0 1 8.3 5.2c1.6 0 2.9.8 3.7 2.1.8-1.3 2.1-2.1 3.7-2.1A4.3 4.3 0 0 1 20 9.6C20 15.2 12 20 12 20z" />
  ),
  lock: (
    <>
      <rect x="5.5" y="10.5" width="13" height="9.5" rx="2.5" />
      <path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5" />
    </>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 7.5V12l3 2" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export interface IconProps {
  name: IconName;
  /** Width and height in px; 20 unless told. */
  size?: number | undefined;
  className?: string | undefined;
}

/** A line icon in the colour of its text; always decoration, the words beside it (or VisuallyHidden) carry the meaning. */
export function Icon({ name, size = 20, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={className}
    >
      {drawings[name]}
    </svg>
  );
}
