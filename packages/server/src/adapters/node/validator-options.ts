/** How a validator reads. */
export interface ValidatorOptions {
  /** The largest body that is read, in bytes; what is no number from 0 up is a TypeError. Default: 1 MiB. */
  readonly limitBytes?: number;
}
