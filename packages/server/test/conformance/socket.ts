import { connect } from "node:net";

/** Writes texts at once to one socket and gives all that comes back until the server closes it. */
export function exchange(
  port: number,
  texts: readonly string[],
  { leaveAfterMs }: { readonly leaveAfterMs?: number } = {},
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(texts.join(""));
      if (leaveAfterMs !== undefined) setTimeout(() => socket.destroy(), leaveAfterMs);
    });
    let received = "";
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => (received += text));
    // A cut connection ends in an error here, which is what is looked for.
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(received));
  });
}
