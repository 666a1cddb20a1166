const nock = require("nock");
const { sendSms } = require("../client");

function failWith(status, error_code) {
  return nock("https://api.example.com").post("/sms/send").reply(status, {
    status: false,
    error_code,
    description: "made up for the test",
  });
}

test("retries once", async () => {
  nock("https://api.example.com")
    .post("/sms/send")
    .reply(500, { status: false, error_code: "DB_ERROR", description: "Rolled back." });
  nock("https://api.example.com").post("/sms/send").reply(202, { status: true });
  await expect(sendSms({ to: ["+49"] })).resolves.toMatchObject({ status: true });
});

test("surfaces a refusal", async () => {
  failWith(403, "FORBIDDEN");
  const error = await sendSms({ to: ["+49"] }).catch((e) => e);
  // expect: known-code
  expect(error.error_code).toBe("FORBIDEN");
  expect(error.error_code).toMatch(/^FORBIDDEN$/);
  // expect: match-on-code
  expect(error.description).toMatch("made up");
});

test("calls back", (done) => {
  sendSms({}, (error) => {
    expect(error.error_code).toEqual("INVALID_TO");
    expect(error.description).not.toBeNull();
    done();
  });
});
