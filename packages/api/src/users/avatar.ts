/** How a person's octopus looks: small integers, whose shapes the web app draws. */
export interface Avatar {
  color: number;
  face: number;
  hat: number;
  pet: number;
}

/**
 * How many of each there are to choose from, "none" among the hats and pets included. The shapes are the web app's, and
 * a test there holds the two together.
 */
export const avatarParts = { colors: 14, faces: 12, hats: 29, pets: 10 } as const;
