export declare const workerMemory: Readonly<Record<string, string>>;
