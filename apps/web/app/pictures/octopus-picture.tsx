import {
  Octopus,
  type OctopusAvatar,
  octopusColors,
  octopusFaces,
  octopusHats,
  octopusPets,
} from "~/ui/octopus";

/** The widths in pixels that she is drawn in; the first that is not too small is taken. */
export const octopusWidths = [96, 192, 512] as const;

/** `3-1-12-0`: colour, face, hat and pet by their place in the registry. Undefined for a combination there is not. */
export function avatarOf(text: string | undefined): OctopusAvatar | undefined {
  const [, color, face, hat, pet] = /^(\d{1,2})-(\d{1,2})-(\d{1,2})-(\d{1,2})$/.exec(text ?? "") ?? [];
  const avatar = { color: Number(color), face: Number(face), hat: Number(hat), pet: Number(pet) };
  const isDrawn =
    avatar.color in octopusColors &&
    avatar.face in octopusFaces &&
    avatar.hat in octopusHats &&
    avatar.pet in octopusPets;
  return isDrawn ? avatar : undefined;
}

/** The way {@link avatarOf} reads it. */
export function octopusPath({ color, face, hat, pet }: OctopusAvatar): string {
  return `/octopus/${color}-${face}-${hat}-${pet}.png`;
}

/** 옥순이 alone, on nothing. */
export function OctopusPicture({ avatar }: { avatar: OctopusAvatar }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">
      <Octopus avatar={avatar} size={512} still />
    </svg>
  );
}
