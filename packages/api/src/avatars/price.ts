/** Points that a change costs, however many parts of the octopus are new. */
export const AVATAR_PRICE = 500;
