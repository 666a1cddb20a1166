export const signIn = {
  title: "Sign in",
  lead: "Send text messages, follow them, and see at once what needs your attention.",
  withPassword: "Password",
  withApiKey: "API key",
  method: "How to sign in",
  username: "User name",
  password: "Password",
  apiKey: "API key",
  apiKeyHint: "Begins with sk_. It is kept in this browser until you sign out.",
  submit: "Sign in",
  submitting: "Signing in …",
  required: {
    username: "Type your user name.",
    password: "Type your password.",
    apiKey: "Paste an API key.",
  },
  points: [
    "Paste a list, see what it costs, send to thousands.",
    "A reload or a lost connection loses and repeats nothing.",
    "When something goes wrong, you see what to do next.",
  ],
};
