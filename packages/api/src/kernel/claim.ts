/** What a chunk of a job takes. */
export interface Claim {
  readonly limit: number;
  /** Only these rows: the halves of a chunk that failed. */
  readonly only?: readonly number[] | undefined;
  /** Not these: they failed alone, earlier in the same run. */
  readonly except: readonly number[];
  /** Wait for rows that somebody else holds, instead of passing over them. */
  readonly wait?: boolean | undefined;
}
