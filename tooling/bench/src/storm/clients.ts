import { createClient } from "@error-model/client";
import { defineEndpoint } from "@error-model/core";
import axios from "axios";
import axiosRetry from "axios-retry";
import ky from "ky";
import pRetry from "p-retry";
import * as z from "zod/mini";
import type { ClientMaker } from "./simulate-storm.ts";

const baseUrl = "http://api.example.com";

const read = defineEndpoint({
  method: "GET",
  path: "/balance",
  request: {},
  response: z.looseObject({}),
  errors: ["RATE_LIMIT_EXCEEDED"],
  honoursIdempotencyKey: false,
});

async function succeeds(call: PromiseLike<unknown>): Promise<boolean> {
  try {
    await call;
    return true;
  } catch {
    return false;
  }
}

/** Clients with the defaults that their libraries ship. */
export const clients: Readonly<Record<string, ClientMaker>> = {
  "no retries": (fetch) => async () => (await fetch(baseUrl)).ok,
  "@error-model/client": (fetch) => {
    const client = createClient({ baseUrl, fetch });
    return async () => (await client.call(read)).ok;
  },
  ky: (fetch) => {
    const api = ky.create({ fetch });
    return () => succeeds(api.get(baseUrl).json());
  },
  "axios-retry": (fetch) => {
    const api = axios.create({
      adapter: async (config) => {
        const { status, ok } = await fetch(baseUrl);
        const response = { data: {}, status, statusText: "", headers: {}, config };
        if (ok) return response;
        throw new axios.AxiosError("", axios.AxiosError.ERR_BAD_RESPONSE, config, undefined, response);
      },
    });
    axiosRetry(api);
    return () => succeeds(api.get(baseUrl));
  },
  "p-retry": (fetch) => () =>
    succeeds(
      pRetry(async () => {
        const { ok } = await fetch(baseUrl);
        if (!ok) throw new Error("The server is busy.");
      }),
    ),
};
