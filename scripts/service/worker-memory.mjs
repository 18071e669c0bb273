/**
 * How glibc is to keep the worker's memory, for whatever starts it: photos come and go in blocks of megabytes on threads
 * of their own, and by default each thread would keep what its largest photo took (some 400 MB and more instead of 260). Other
 * systems ignore it.
 */
export const workerMemory = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: "131072" };
