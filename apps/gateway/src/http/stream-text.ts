import type { ServerResponse } from "node:http";

/** Where a text that has begun goes, and who hears that it could not go on. */
export interface StreamTarget {
  /** Cut off in that case: `@hono/node-server` would send the error's message, and print it. Without one the body fails. */
  readonly outgoing: Pick<ServerResponse, "destroy"> | undefined;
  readonly onError: (error: unknown) => void;
}

/**
 * Answers with text as it comes. The first piece is waited for, so that a failure until then is still an error answer; a
 * later one cuts the connection. Pieces are made as fast as the client takes them, and no more once it is gone.
 */
export async function streamText(
  pieces: AsyncGenerator<string, void>,
  headers: Readonly<Record<string, string>>,
  { outgoing, onError }: StreamTarget,
): Promise<Response> {
  const first = await pieces.next();
  const encoder = new TextEncoder();
  let isGone = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        if (first.done === true) controller.close();
        else controller.enqueue(encoder.encode(first.value));
      },
      pull: async (controller) => {
        try {
          const piece = await pieces.next();
          // It was under way when the client left, and cancelling has closed the stream.
          if (isGone) return;
          if (piece.done === true) controller.close();
          else controller.enqueue(encoder.encode(piece.value));
        } catch (error) {
          if (isGone) return;
          onError(error);
          if (outgoing === undefined) controller.error(error);
          else outgoing.destroy();
        }
      },
      cancel: async () => {
        isGone = true;
        await pieces.return();
      },
    },
    // Nothing is made ahead of the client.
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}
