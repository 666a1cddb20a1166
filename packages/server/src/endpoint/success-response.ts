/** Makes the response of an endpoint's success: its JSON, or 204 and no body for a handler that gives nothing back. */
export function successResponse(result: unknown): Response {
  return result === undefined ? new Response(null, { status: 204 }) : Response.json(result);
}
