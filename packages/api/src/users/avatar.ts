/** How a person's octopus looks: small integers, whose shapes the web app draws. */
export interface Avatar {
  color: number;
  face: number;
  hat: number;
  pet: number;
}

export const AVATAR_COLORS = 14;
