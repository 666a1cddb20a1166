/** An error whose message tells the operator all there is to do; nobody needs its stack. */
export class OperatorError extends Error {
  override readonly name: string = "OperatorError";
}
