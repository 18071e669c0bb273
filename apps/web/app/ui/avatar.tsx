import { clsx } from "clsx";
import { Octopus, type OctopusAvatar } from "./octopus";

export interface AvatarProps {
  avatar: OctopusAvatar;
  /** Diameter in px; 48 unless told. */
  size?: number | undefined;
  /** Whose octopus it is; leave it out where the name stands beside the picture. */
  title?: string | undefined;
  className?: string | undefined;
}

/** A person's octopus in a circle, sitting still. */
export function Avatar({ avatar, size = 48, title, className }: AvatarProps) {
  return (
    <span className={clsx("bg-surface-sunk inline-block shrink-0 overflow-hidden rounded-full", className)}>
      <Octopus avatar={avatar} size={size} still title={title} className="block" />
    </span>
  );
}
