import { stdout } from "node:process";
import { compareFlood } from "./compare.ts";
import { floodPaces, floodServers } from "./servers.ts";

stdout.write(`| framework, handler | adapter, µs | by hand in the error handler | adapter's throughput | by hand in the handler | adapter's throughput |
| --- | ---: | ---: | ---: | ---: | ---: |
`);
for (const framework of Object.keys(floodServers))
  for (const pace of floodPaces) {
    const { cost, ratio } = await compareFlood(framework, pace, { rounds: 31, requests: 3_200 });
    const beside = (way: "inErrorHandler" | "inHandler") => [
      cost[way].toFixed(1),
      `${(ratio[way] * 100).toFixed(0)} %`,
    ];
    const cells = [
      `${framework}, ${pace}`,
      cost.adapter.toFixed(1),
      ...beside("inErrorHandler"),
      ...beside("inHandler"),
    ];
    stdout.write(`| ${cells.join(" | ")} |\n`);
  }
