import react from "@vitejs/plugin-react";
import { defineConfig, loadEnv } from "vite";
import type { Plugin } from "vite";
import { compression } from "vite-plugin-compression2";

function gatewayUrl(mode: string): string {
  return loadEnv(mode, import.meta.dirname, "GATEWAY_")["GATEWAY_URL"] ?? "http://127.0.0.1:8080";
}

/** What runs before the app's own script has come (src/main.ts), and so must not be among what pages share. */
const early =
  /\/src\/(?:early-downloads|app\/page-downloads|storage\/stored-names|texts\/locales)\.ts|vite\/preload-helper|rolldown\/runtime/;

/** What two chunks share, and yet few pages need at first. */
const rare = /\/src\/send\/job\/|\/node_modules\/idb\/|\/core\/dist\/catalogue|\/src\/trace\/timeline/;

/** Lets the app's script begin to load with the page: src/main.ts imports it only when it has run itself. */
function preloadStart(): Plugin {
  return {
    name: "preload-start",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) =>
        Object.values(bundle)
          .flatMap((chunk) =>
            chunk.type === "chunk" && chunk.name === "start" ? [chunk.fileName, ...chunk.imports] : [],
          )
          .filter((file) => !html.includes(file))
          .map((file) => ({
            tag: "link",
            attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
            injectTo: "head",
          })),
    },
  };
}

export default defineConfig(({ mode }) => ({
  plugins: [
    react(),
    preloadStart(),
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
    // All of it is 7 kB: as one file it is there before any page asks for its part.
    cssCodeSplit: false,
    sourcemap: true,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "early", test: early, priority: 1 },
            // What several pages share is one download: forty small ones wait for each other on a slow network.
            { name: "shared", minShareCount: 2, test: (id) => !rare.test(id) },
          ],
        },
      },
    },
  },
  server: {
    proxy: {
      "/api": gatewayUrl(mode),
      "/demo": gatewayUrl(mode),
    },
  },
}));
