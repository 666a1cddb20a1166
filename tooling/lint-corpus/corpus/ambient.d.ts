/** The parts of well-known packages that the corpus uses, so that the repo does not have to install them. */

declare module "next/server" {
  export class NextRequest extends Request {
    readonly nextUrl: URL;
  }
  export class NextResponse extends Response {
    static json(body: unknown, init?: ResponseInit): NextResponse;
    static redirect(url: string | URL, status?: number): NextResponse;
  }
}

declare module "http-status-codes" {
  export const StatusCodes: {
    readonly OK: 200;
    readonly CREATED: 201;
    readonly NO_CONTENT: 204;
    readonly BAD_REQUEST: 400;
    readonly UNAUTHORIZED: 401;
    readonly PAYMENT_REQUIRED: 402;
    readonly FORBIDDEN: 403;
    readonly NOT_FOUND: 404;
    readonly TOO_MANY_REQUESTS: 429;
    readonly INTERNAL_SERVER_ERROR: 500;
  };
}

declare module "@reduxjs/toolkit" {
  export interface PayloadAction<P> {
    readonly type: string;
    readonly payload: P;
  }
  interface SliceOptions<S, R> {
    name: string;
    initialState: S;
    reducers: R & Record<string, (state: S, action: PayloadAction<never>) => void>;
  }
  export function createSlice<S, R>(options: SliceOptions<S, R>): { actions: R; reducer: unknown };
}

declare module "@tanstack/react-query" {
  interface MutationOptions<T, V, E> {
    mutationFn: (variables: V) => Promise<T>;
    onError?: (error: E, variables: V) => void;
    retry?: number | boolean | ((failureCount: number, error: E) => boolean);
  }
  interface QueryOptions<T, E> {
    queryKey: readonly unknown[];
    queryFn: () => Promise<T>;
    retry?: number | boolean | ((failureCount: number, error: E) => boolean);
  }
  export function useMutation<T, V, E = Error>(
    options: MutationOptions<T, V, E>,
  ): { mutate: (variables: V) => void; isPending: boolean; error: E | null };
  export function useQuery<T, E = Error>(
    options: QueryOptions<T, E>,
  ): { data: T | undefined; error: E | null; isLoading: boolean };
}

declare module "sonner" {
  export const toast: {
    error(message: string, options?: { description?: string }): void;
    success(message: string): void;
    warning(message: string): void;
  };
}

declare module "react-i18next" {
  export function useTranslation(): { t: (key: string, options?: Record<string, unknown>) => string };
}
