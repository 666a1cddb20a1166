const express = require("express");
const Stripe = require("stripe");

const stripe = new Stripe(process.env.STRIPE_KEY);
const router = express.Router();

router.post("/stripe", express.raw({ type: "application/json" }), (req, res) => {
  const event = stripe.webhooks.constructEvent(req.body, req.get("stripe-signature"), process.env.SECRET);
  switch (event.type) {
    case "charge.failed":
      console.warn(event.data.object.failure_code, event.data.object.description);
      break;
    case "invoice.paid":
      if (event.data.object.description?.includes("renewal")) console.info("renewed");
      break;
    default:
      console.info("ignored", event.type);
  }
  res.status(200).json({ received: true, description: event.type });
});

async function pay(amount) {
  try {
    return await stripe.paymentIntents.create({ amount, currency: "eur", description: "Top-up" });
  } catch (err) {
    if (err.code === "card_declined") return null;
    if (err.statusCode === 429) return pay(amount);
    if (err.message.includes("No such customer")) return null;
    throw err;
  }
}

module.exports = { router, pay };
