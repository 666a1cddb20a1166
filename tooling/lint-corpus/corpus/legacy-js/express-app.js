const express = require("express");
const { apiError } = require("@error-model/server");
const { errorHandler } = require("@error-model/server/express");

const app = express();
app.use(express.json());

app.post("/sms/send", (req, res, next) => {
  if (!req.body.to) {
    // expect: no-raw-envelope
    return res.status(400).json({ status: false, error_code: "INVALID_TO", description: "to?" });
  }
  if (!req.body.message) return next(apiError("INVALID_MESSAGE"));
  // expect: known-code
  if (!req.body.sender_id) return next(apiError("INVALID_SENDERID"));
  if (req.body.to.length > 100) {
    // expect: no-raw-envelope
    return res.status(400).json({ error: "Too many recipients" });
  }
  return res.status(202).json({ status: true, description: "queued" });
});

app.get("/sms/status/:id", (req, res) => {
  const message = req.app.locals.messages.get(req.params.id);
  // expect: no-raw-envelope
  if (!message) return res.status(404).send({ status: false, error_code: "NOT_FOUND", description: "Gone" });
  return res.json(message);
});

app.get("/products", (req, res) => {
  const { q = "" } = req.query;
  res.json(req.app.locals.products.filter((product) => product.description.includes(q)));
});

app.use(errorHandler());
module.exports = app;
