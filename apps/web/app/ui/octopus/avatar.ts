/** Small integers that index the registry; 0 is the first entry, and for hat and pet it means none. */
export interface OctopusAvatar {
  color: number;
  face: number;
  hat: number;
  pet: number;
}
