export interface NginxSite {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Which ports the web processes of either slot listen on. */
interface Instance {
  readonly home: string;
  readonly ports: { readonly a: readonly number[]; readonly b: readonly number[] };
}

export declare function startNginx(instance: Instance, site?: { serverName?: string }): Promise<NginxSite>;
