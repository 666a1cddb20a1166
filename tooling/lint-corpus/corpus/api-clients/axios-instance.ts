import axios, { AxiosError } from "axios";
import type { ErrorEnvelope } from "@error-model/core";

export const api = axios.create({ baseURL: "/api/v1", timeout: 15_000 });

api.interceptors.request.use((config) => {
  const token = globalThis.localStorage.getItem("token");
  if (token !== null) config.headers.set("Authorization", `Bearer ${token}`);
  return config;
});

api.interceptors.response.use(undefined, async (error: AxiosError<ErrorEnvelope>) => {
  const data = error.response?.data;
  if (data?.error_code === "TOKEN_EXPIRED") {
    await api.post("/auth/refresh");
    return api.request(error.config ?? {});
  }
  // expect: match-on-code
  if (data?.description.endsWith("has expired.")) {
    globalThis.location.assign("/login");
  }
  // expect: no-status-branching
  if (error.response?.status === 429) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return api.request(error.config ?? {});
  }
  throw error;
});

export async function sendBulk(to: string[], message: string): Promise<string | undefined> {
  try {
    const { data } = await api.post<{ batch_id: string }>("/sms/send", { to, message });
    return data.batch_id;
  } catch (error) {
    if (!axios.isAxiosError<ErrorEnvelope>(error)) throw error;
    // expect: match-on-code
    if (error.response?.data.description === "Recipients are missing, empty or invalid.") return undefined;
    // expect: match-on-code
    if (error.response?.data?.["description"].match(/100 recipients/))
      return sendBulk(to.slice(0, 100), message);
    console.warn("bulk send failed", error.response?.data.description);
    throw error;
  }
}
