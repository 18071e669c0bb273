import { clsx } from "clsx";
import { useId } from "react";
import type { OctopusAvatar } from "./avatar";
import { Body } from "./body";
import { defaultInk, octopusColors } from "./colors";
import { octopusFaces } from "./faces";
import { octopusHats } from "./hats";
import { canBlink, moodFace, MoodSigns, type OctopusMood } from "./mood";
import { octopusPets } from "./pets";

export interface OctopusProps {
  avatar: OctopusAvatar;
  mood?: OctopusMood | undefined;
  /** Width and height in px; 120 unless told. */
  size?: number | undefined;
  /** No motion at all: for lists, where many of her moving would be a crowd. */
  still?: boolean | undefined;
  /** What a screen reader says; without it she is decoration. */
  title?: string | undefined;
  className?: string | undefined;
}

/** 옥순이. An index the registry doesn't know draws the first entry, so that an old page survives a new hat. */
export function Octopus({
  avatar,
  mood = "idle",
  size = 120,
  still = false,
  title,
  className,
}: OctopusProps) {
  // Colons of React's ids are legal in an id but trip url(#…) in older browsers.
  const paintId = `octo${useId().replaceAll(":", "")}`;
  const color = octopusColors[avatar.color] ?? octopusColors[0];
  const hat = octopusHats[avatar.hat] ?? octopusHats[0];
  const pet = octopusPets[avatar.pet] ?? octopusPets[0];
  const face = moodFace(octopusFaces[avatar.face] ?? octopusFaces[0], mood);
  const ink = color.ink ?? defaultInk;
  return (
    <svg
      viewBox="-12 -24 224 224"
      width={size}
      height={size}
      className={clsx("octo", still ? "octo-still" : `octo-${mood}`, className)}
      {...(title ? { role: "img", "aria-label": title } : { "aria-hidden": true })}
    >
      {color.paint && <defs>{color.paint(paintId)}</defs>}
      <ellipse cx="100" cy="190" rx="66" ry="7" fill="#143559" opacity="0.1" />
      <g className="octo-whole">
        {hat.behind}
        <Body
          fill={color.paint ? `url(#${paintId})` : color.base}
          line={color.line}
          blush={color.blush}
          handsUp={mood === "cheer" || mood === "panic"}
        />
        <g className={clsx(canBlink(face.eyes) && "octo-eyes")}>{face.eyes(ink)}</g>
        {face.brows?.(ink)}
        {face.mouth(ink)}
        {face.extra?.(ink)}
        {hat.front}
      </g>
      {/* The pets are drawn around (176, 168), and a fifth larger look at home beside her. */}
      {pet.drawing && (
        <g transform="translate(-39 -31) scale(1.2)">
          <g className="octo-pet">{pet.drawing}</g>
        </g>
      )}
      <MoodSigns mood={mood} />
    </svg>
  );
}
