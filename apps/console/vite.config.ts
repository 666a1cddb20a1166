import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";
import { compression } from "vite-plugin-compression2";

function gatewayUrl(mode: string): string {
  return loadEnv(mode, import.meta.dirname, "GATEWAY_")["GATEWAY_URL"] ?? "http://127.0.0.1:8080";
}

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    // The gateway serves these as they lie there; nothing is compressed while somebody waits.
    compression({
      algorithms: ["brotliCompress", "gzip"],
      include: /\.(?:js|css|html|svg)$/,
      threshold: 1024,
    }),
  ],
  build: {
    target: "es2022",
    // A data: address would need a hole in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    manifest: true,
    // What several pages share is one download: forty small ones wait for each other on a slow network.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } } },
  },
  server: {
    proxy: {
      "/api": gatewayUrl(mode),
      "/demo": gatewayUrl(mode),
    },
  },
}));
