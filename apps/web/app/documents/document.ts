/** Something to read through, in one language. */
export interface Document {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly title: string;
    readonly paragraphs: readonly string[];
    /** Stands after the paragraphs. */
    readonly points?: readonly string[];
  }[];
}
