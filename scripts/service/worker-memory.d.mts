export declare const workerMemory: {
  readonly MALLOC_ARENA_MAX: string;
  readonly MALLOC_MMAP_THRESHOLD_: string;
  readonly NODE_OPTIONS: string;
};
