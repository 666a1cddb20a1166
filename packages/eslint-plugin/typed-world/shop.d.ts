/** A shop's own registry merged with that of the SMS API, in another file: one of its codes is nearly a known one. */
declare module "shop" {
  import type { EnvelopeOf, MatchError, Registry } from "@error-model/core";
  import type { MapFailure } from "@error-model/server";
  interface OwnRegistry {
    readonly INVALID_PARAM: Registry["NOT_FOUND"];
    readonly OUT_OF_STOCK: Registry["NOT_FOUND"];
  }
  export const all: Readonly<Registry & Pick<OwnRegistry, keyof OwnRegistry>>;
  export type ShopError = EnvelopeOf<typeof all>;
  export type ShopCode = ShopError["error_code"];
  export const matchShop: MatchError<typeof all>;
  export const mapShopFailure: MapFailure<typeof all>;
}
