import { createServer, type ServerResponse } from "node:http";

function deny(res: ServerResponse, code: "UNAUTHORIZED" | "FORBIDDEN"): void {
  const statusCode = code === "UNAUTHORIZED" ? 401 : 403;
  res.writeHead(statusCode, { "Content-Type": "application/json" });
  // expect: no-raw-envelope
  res.end(JSON.stringify({ status: false, error_code: code, description: "Go away." }));
}

export const server = createServer((req, res) => {
  if (req.headers.authorization === undefined) {
    deny(res, "UNAUTHORIZED");
    return;
  }
  if (req.url === "/favicon.ico") {
    res.statusCode = 404;
    res.end();
    return;
  }
  if (req.url?.startsWith("/admin")) {
    deny(res, "FORBIDDEN");
    return;
  }
  if (req.method !== "GET") {
    res.writeHead(405, { Allow: "GET" });
    res.end();
    return;
  }
  res.writeHead(200, { "Content-Type": "application/json" });
  res.end(JSON.stringify({ status: true, description: "Hello" }));
});
