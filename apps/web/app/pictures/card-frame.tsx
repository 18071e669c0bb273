import type { ReactNode } from "react";
import { Octopus, type OctopusAvatar } from "~/ui/octopus";
import { DrawnWordMark } from "./word-mark";

/** What link previews ask for, in pixels. */
export const cardSize = { width: 1200, height: 630 };

interface CardFrameProps {
  avatar: OctopusAvatar;
  children: ReactNode;
}

/** The ground that every share card is drawn on: the word mark at the top, an octopus cheering at the right. */
export function CardFrame({ avatar, children }: CardFrameProps) {
  const { width, height } = cardSize;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="Pretendard"
      fontWeight="600"
      fill="#143559"
    >
      <linearGradient id="ground" x1="0" y1="0" x2="1" y2="1">
        <stop stopColor="#c4ecec" />
        <stop offset="0.55" stopColor="#f7f5fc" />
        <stop offset="1" stopColor="#ffd3d6" />
      </linearGradient>
      <rect width={width} height={height} fill="url(#ground)" />
      <circle cx="958" cy="345" r="245" fill="#ffffff" opacity="0.75" />
      <g transform="translate(748 115)">
        <Octopus avatar={avatar} mood="cheer" size={420} />
      </g>
      <DrawnWordMark />
      {children}
    </svg>
  );
}
