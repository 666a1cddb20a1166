import axios, { type AxiosError, type InternalAxiosRequestConfig } from "axios";

interface ApiErrorBody {
  status: false;
  error_code: string;
  description: string;
}

interface Retriable extends InternalAxiosRequestConfig {
  retried?: boolean;
}

export const http = axios.create();

http.interceptors.response.use(undefined, async (error: AxiosError<ApiErrorBody>) => {
  const config = error.config as Retriable | undefined;
  const body = error.response?.data;
  if (config === undefined || config.retried) throw error;
  // expect: known-code
  if (body?.error_code === "JWT_EXPIRED") {
    config.retried = true;
    await refresh();
    return http.request(config);
  }
  // expect: no-status-branching@a
  switch (error.response?.status) {
    // expect: no-status-branching@a
    case 401:
      globalThis.location.assign("/login");
      break;
    case 429:
      return http.request(config);
  }
  throw error;
});

async function refresh(): Promise<void> {
  const { status } = await axios.post("/auth/refresh", undefined, { validateStatus: null });
  if (status === 401) globalThis.location.assign("/login");
}

export function isTokenProblem(body: ApiErrorBody): boolean {
  // expect: known-code
  return ["TOKEN_EXPIRED", "TOKEN_REVOKED"].includes(body.error_code);
}

export function isLoginProblem({ error_code }: ApiErrorBody): boolean {
  // expect: known-code
  return error_code == "BAD_CREDENTIALS" || error_code == "INVALID_CREDENTIALS";
}
