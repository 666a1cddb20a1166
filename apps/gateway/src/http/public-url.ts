/** Where the gateway is reached from outside: what links in its answers begin with. */
export interface PublicUrl {
  /** `undefined` until it is known: then there are no links. */
  readonly get: () => string | undefined;
  /** Tells the address that the gateway listens on, which counts unless one was set. */
  readonly listening: (url: string) => void;
}

/** Keeps the address; one that was set, without a slash at its end, counts whatever the gateway listens on. */
export function createPublicUrl(configured: string | undefined): PublicUrl {
  let url = configured;
  return {
    get: () => url,
    listening: (address) => {
      url ??= address;
    },
  };
}
