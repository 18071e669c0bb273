/** One line of the table that `npm run bench` prints. */
export interface Measure {
  readonly what: string;
  readonly figure: number;
  readonly bar?: { readonly atMost: number } | { readonly atLeast: number };
  readonly detail?: string;
}
export interface BenchContext {
  readonly quick: boolean;
  readonly say: (line: string) => void;
}
export interface Part {
  readonly name: string;
  readonly title: string;
  run(context: BenchContext): Promise<Measure[]>;
}
