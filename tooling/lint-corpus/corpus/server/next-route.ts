import { NextResponse, type NextRequest } from "next/server";
import { apiError } from "@error-model/server";
import { withErrors } from "@error-model/server/fetch";

export async function GET(request: NextRequest): Promise<Response> {
  const phone = request.nextUrl.searchParams.get("phone");
  if (phone === null) {
    // expect: no-raw-envelope@a
    return NextResponse.json(
      // expect: no-raw-envelope@a
      { status: false, error_code: "INVALID_PARAMS", description: "phone is missing" },
      { status: 400 },
    );
  }
  const upstream = await fetch(`https://api.example.com/sms/messages?phone=${encodeURIComponent(phone)}`);
  if (upstream.status === 204) return new NextResponse(null, { status: 204 });
  if (!upstream.ok) return NextResponse.json(await upstream.json(), { status: upstream.status });
  return NextResponse.json(await upstream.json());
}

export const POST = withErrors(async (request: Request) => {
  const body = (await request.json()) as { message?: string };
  if (!body.message) throw apiError("INVALID_MESSAGE");
  return Response.json({ status: true, description: "queued" }, { status: 202 });
});

export async function DELETE(request: NextRequest): Promise<Response> {
  const session = request.headers.get("cookie");
  if (session === null) return NextResponse.redirect(new URL("/login", request.url), 303);
  if (!session.includes("admin=")) {
    // expect: no-raw-envelope
    return Response.json({ status: false, error_code: "FORBIDDEN", description: "No" }, { status: 403 });
  }
  return new Response(null, { status: 204 });
}
