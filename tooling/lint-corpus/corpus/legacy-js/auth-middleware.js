const crypto = require("node:crypto");

function deny(res, code, description) {
  // expect: no-raw-envelope
  res.status(401).json({ status: false, error_code: code, description });
}

module.exports = function auth({ findKey }) {
  return async function (req, res, next) {
    const key = req.get("X-API-Key");
    if (!key) return deny(res, "UNAUTHORIZED", "No key");
    const found = await findKey(crypto.createHash("sha256").update(key).digest("hex"));
    if (!found) {
      res.statusCode = 401;
      // expect: no-raw-envelope
      res.end(JSON.stringify({ status: false, error_code: "INVALID_API_KEY", description: "Unknown key" }));
      return;
    }
    if (found.description === "internal") req.internal = true;
    if (!found.allow.includes(req.ip)) {
      // expect: no-raw-envelope@a
      const payload = { status: false, error_code: "IP_NOT_ALLOWED", description: req.ip };
      // expect: no-raw-envelope@a
      return res.status(401).json(payload);
    }
    req.key = found;
    next();
  };
};
