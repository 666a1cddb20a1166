import { stdout } from "node:process";
import { compareFlood } from "./compare.ts";
import { floodServers } from "./servers.ts";

stdout.write(`| framework | adapter, µs | by hand in the error handler | adapter's throughput | by hand in the handler | adapter's throughput |
| --- | ---: | ---: | ---: | ---: | ---: |
`);
for (const framework of Object.keys(floodServers)) {
  const { adapter, inErrorHandler, inHandler } = await compareFlood(framework, {
    rounds: 15,
    requests: 10_000,
  });
  const cells = [framework, adapter.toFixed(1), ...beside(inErrorHandler), ...beside(inHandler)];
  stdout.write(`| ${cells.join(" | ")} |\n`);

  function beside(other: number): string[] {
    return [other.toFixed(1), `${((other / adapter) * 100).toFixed(0)} %`];
  }
}
