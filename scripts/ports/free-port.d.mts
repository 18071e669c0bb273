export declare function freePort(): Promise<number>;
export declare function freePortsInARow(
  length: number,
  range?: { readonly first?: number; readonly last?: number },
): Promise<number[]>;
