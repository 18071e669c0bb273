/** What the people of the scenarios know, as it is handed to Artillery's process: a file of JSON. */
export interface Town {
  readonly password: string;
  readonly loginIds: readonly string[];
  /** Listed missions, by id. */
  readonly missions: readonly number[];
  /** Signed in, each about to press join at a mission. */
  readonly pressers: readonly Seated[];
  /** Signed in, each with a photo for the window that has just opened. */
  readonly members: readonly Photographer[];
}

export interface Seated {
  readonly accessToken: string;
  readonly missionId: number;
}

export interface Photographer extends Seated {
  readonly photo: string;
  readonly sha256: string;
  readonly byteLength: number;
}
