/** Where the data is kept. */
export type StorageLocation =
  | { readonly kind: "memory" }
  | {
      readonly kind: "folder";
      readonly path: string;
      /** As in `postgres`. Default: one in the folder, which is made if need be. */
      readonly secretsKey?: string | undefined;
    }
  | {
      readonly kind: "postgres";
      readonly url: string;
      /**
       * What the secrets in the database are sealed with, 32 bytes in base64: the same for all who open it. Further ones,
       * with commas, open what they have sealed before.
       */
      readonly secretsKey: string | undefined;
    };
