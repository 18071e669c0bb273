import type { BenchServer } from "./bench-server.js";

/** One figure that a part found. */
export interface Measure {
  readonly what: string;
  /** Without a unit when it is a ratio. */
  readonly figure: number;
  readonly unit?: "/s" | "ms" | "MB" | "%";
  /** What it has to be at least, or at most; without one it is told and not judged. */
  readonly bar?: { readonly atLeast: number } | { readonly atMost: number };
  /** What a ratio was reckoned from. */
  readonly detail?: string;
}

/** What a part has to work with. */
export interface BenchContext {
  readonly server: BenchServer;
  /** A look in a minute or two: less data and fewer rounds. */
  readonly quick: boolean;
  /** Tells whoever waits what is going on. */
  say(line: string): void;
}

/** A part of the bench: `npm run bench -- <name>` runs it alone. What is not right, it throws. */
export interface Part {
  readonly name: string;
  readonly title: string;
  run(context: BenchContext): Promise<Measure[]>;
}
