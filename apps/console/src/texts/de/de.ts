import type { Texts } from "../texts.js";
import { app } from "./app.js";
import { atlas } from "./atlas.js";
import { balance } from "./balance.js";
import { errors } from "./errors.js";
import { messages } from "./messages.js";
import { send } from "./send.js";
import { signIn } from "./sign-in.js";
import { trace } from "./trace.js";
import { workspaces } from "./workspaces.js";

export const de: Texts = {
  locale: "de",
  direction: "ltr",
  app,
  signIn,
  send,
  messages,
  balance,
  workspaces,
  trace,
  atlas,
  errors,
};
