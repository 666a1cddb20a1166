const BASE = "https://api.example.com/api/v1";

/** Sends an SMS; rejects with an Error that has the server's code. */
async function sendSms(key, to, message) {
  const response = await fetch(`${BASE}/sms/send`, {
    method: "POST",
    headers: { "X-API-Key": key, "Content-Type": "application/json" },
    body: JSON.stringify({ to, message }),
  });

  if (!response.ok) {
    const error = await response.json();
    // expect: match-on-code
    if (error.description.includes("balance")) {
      throw new Error("Top up your account");
    }
    // expect: no-status-branching
    if (response.status === 403) {
      throw new Error("SMS is not switched on");
    }
    const failure = new Error(error.description);
    failure.code = error.error_code;
    throw failure;
  }
  return response.json();
}

async function getBalance(key) {
  const response = await fetch(`${BASE}/user/balance`, { headers: { "X-API-Key": key } });
  const body = await response.json();
  if (body.credit_blocked) console.warn("no credit");
  return body;
}

module.exports = { sendSms, getBalance };
