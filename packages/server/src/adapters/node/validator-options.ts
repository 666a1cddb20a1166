/** How a validator reads. */
export interface ValidatorOptions {
  /** The largest body that is read, in bytes. Default: 1 MiB. */
  readonly limitBytes?: number;
}
