/** How a person's octopus looks: small integers, whose shapes the web app draws. */
export interface Avatar {
  color: number;
  face: number;
  hat: number;
  pet: number;
}

export const AVATAR_COLORS = 14;

interface AvatarColumns {
  readonly avatarColor: number;
  readonly avatarFace: number;
  readonly avatarHat: number;
  readonly avatarPet: number;
}

/** The avatar in a row of users. */
export function avatarOf({ avatarColor, avatarFace, avatarHat, avatarPet }: AvatarColumns): Avatar {
  return { color: avatarColor, face: avatarFace, hat: avatarHat, pet: avatarPet };
}
