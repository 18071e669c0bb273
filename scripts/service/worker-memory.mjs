/**
 * How the worker is to keep its memory, for whatever starts it. Photos come and go in blocks of megabytes on threads of
 * their own, and by default glibc would keep for each thread what its largest photo took (some 400 MB and more instead of
 * 260); other systems ignore that. And on a machine with much memory V8 would let the garbage of an audit or a night's
 * settlement grow far beyond what they ever hold.
 */
export const workerMemory = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: "131072",
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --max-old-space-size=160`.trim(),
};
