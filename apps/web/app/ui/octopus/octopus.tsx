import type { OctopusAvatar } from "./avatar";

export type OctopusMood = "idle" | "cheer" | "worry" | "sleep" | "panic";

export interface OctopusProps {
  avatar: OctopusAvatar;
  mood?: OctopusMood;
  /** Width and height in px. */
  size?: number;
  /** No motion at all: for lists, where many of her moving would be a crowd. */
  still?: boolean;
  /** What a screen reader says; without it she is decoration. */
  title?: string;
}

export function Octopus({ size = 120 }: OctopusProps) {
  return <svg viewBox="0 0 200 200" width={size} height={size} aria-hidden="true" />;
}
