import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { ErrorEnvelope } from "@error-model/core";

interface ErrorsState {
  last: ErrorEnvelope | null;
  banner: "none" | "billing" | "auth" | "generic";
  history: { code: string; text: string; at: number }[];
}

const initialState: ErrorsState = { last: null, banner: "none", history: [] };

export const errorsSlice = createSlice({
  name: "errors",
  initialState,
  reducers: {
    failed(state: ErrorsState, { payload }: PayloadAction<ErrorEnvelope>) {
      state.last = payload;
      state.history.push({ code: payload.error_code, text: payload.description, at: Date.now() });
      switch (payload.error_code) {
        case "INSUFFICIENT_BALANCE":
          state.banner = "billing";
          break;
        case "UNAUTHORIZED":
        case "INVALID_TOKEN":
        case "TOKEN_EXPIRED":
          state.banner = "auth";
          break;
        // expect: exhaustive-match
        default:
          state.banner = "generic";
      }
    },
    dismissed(state: ErrorsState, { payload }: PayloadAction<string>) {
      // expect-typed: match-on-code
      if (state.last?.description === payload) state.last = null;
      // may: match-on-code
      state.history = state.history.filter(({ text }) => text !== payload);
    },
    cleared() {
      return initialState;
    },
  },
});

export function selectBannerText(state: ErrorsState): string {
  if (state.last === null) return "";
  // expect: exhaustive-match@a
  if (state.last.error_code === "INSUFFICIENT_BALANCE") {
    return "Top up your account.";
    // expect: exhaustive-match@a
  } else if (state.last.error_code === "RATE_LIMIT_EXCEEDED") {
    return "Slow down.";
  } else {
    return state.last.description;
  }
}
