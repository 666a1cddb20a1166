"use strict";

const { StatusCodes } = require("http-status-codes");

async function request(path) {
  const res = await fetch(path);
  if (res.ok) return res.json();
  const err = await res.json();
  // expect: no-status-branching
  if (res.status === StatusCodes.PAYMENT_REQUIRED) return { topUp: true, text: err.description };
  // expect: no-status-branching
  if (res.status === StatusCodes.NOT_FOUND && err.error_code === "NOT_FOUND") return null;
  throw Object.assign(new Error(err.description), err);
}

async function exists(path) {
  const res = await fetch(path, { method: "HEAD" });
  return res.status !== StatusCodes.NOT_FOUND;
}

function handle(err) {
  const { status, error_code } = err;
  // expect: no-status-branching
  if (status === 403) return "forbidden";
  // expect: known-code
  if (error_code === "NO_SUCH_WORKSPACE") return "workspace";
  // may: match-on-code
  return err.description.split(":").length > 1 ? "detailed" : "plain";
}

module.exports = { request, exists, handle };
