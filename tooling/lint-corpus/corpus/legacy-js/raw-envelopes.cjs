const { apiError } = require("@error-model/server");

function envelope(code, description, extra = {}) {
  // expect: no-raw-envelope
  return { status: false, error_code: code, description, ...extra };
}

exports.handler = async (event) => {
  if (!event.headers["x-api-key"]) {
    return {
      statusCode: 401,
      // expect: no-raw-envelope
      body: JSON.stringify({ status: false, error_code: "UNAUTHORIZED", description: "No key" }),
    };
  }
  if (event.httpMethod === "OPTIONS") return { statusCode: 204 };
  try {
    return { statusCode: 200, body: JSON.stringify({ status: true, description: "done" }) };
  } catch (error) {
    if (error.name === "AbortError") throw apiError("INTERNAL_ERROR");
    // may: no-raw-envelope
    return { statusCode: 500, body: JSON.stringify(envelope("DB_ERROR", "Try again")) };
  }
};

// expect: no-raw-envelope
exports.offline = () => ({ error_code: "INTERNAL_ERROR", status: false, description: "Offline" });
exports.pending = () => ({ status: false, error: "Account is in setup process" });
