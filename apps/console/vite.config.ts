import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";

function gatewayUrl(mode: string): string {
  return loadEnv(mode, import.meta.dirname, "GATEWAY_")["GATEWAY_URL"] ?? "http://127.0.0.1:8080";
}

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  build: {
    target: "es2022",
    // A data: address would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    manifest: true,
  },
  server: {
    proxy: {
      "/api": gatewayUrl(mode),
      "/demo": gatewayUrl(mode),
    },
  },
}));
