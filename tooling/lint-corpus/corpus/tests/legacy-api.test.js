const request = require("supertest");
const app = require("../app");

describe("sms api", () => {
  test("400 without recipients", async () => {
    const res = await request(app).post("/sms/send").send({});
    expect(res.status).toBe(400);
    // expect: known-code
    expect(res.body.error_code).toBe("INVALID_RECIPIENTS");
    // expect: match-on-code
    expect(res.body.description).toBe("Recipients are missing, empty or invalid.");
    expect(res.body.description).toBeDefined();
  });

  test("403 elsewhere", async () => {
    const { body, status } = await request(app).get("/user/workspaces").set("X-Workspace-ID", "7");
    expect(status).toBe(403);
    expect(body).toMatchObject({ status: false, error_code: "CROSS_TENANT_WORKSPACE" });
    expect(typeof body.description).toBe("string");
  });

  test("402 with details", async () => {
    const { body } = await request(app)
      .post("/sms/send")
      .send({ to: ["+49"] });
    expect(body).toEqual(
      // expect: known-code
      expect.objectContaining({ status: false, error_code: "INSUFFICIENT_FUNDS" }),
    );
    if (body.error_code === "INSUFFICIENT_BALANCE") expect(body.balance).toBeLessThan(1);
  });

  test("catalogue", async () => {
    const { body } = await request(app).get("/products");
    expect(body[0].description).toContain("shirt");
  });
});
