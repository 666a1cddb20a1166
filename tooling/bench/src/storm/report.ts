import { argv, stdout } from "node:process";
import { clients } from "./clients.ts";
import { simulateStorm } from "./simulate-storm.ts";

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

for (const everySeconds of [1, 2, 3, 10, 60]) {
  stdout.write(`\n1,000 clients, a call every ${everySeconds} s, 60 s at 10 % of the demand\n\n`);
  stdout.write(
    "| defaults of | retries | peak second / mean | served | waiting at recovery | of those served |\n",
  );
  stdout.write("| --- | ---: | ---: | ---: | ---: | ---: |\n");
  for (const [name, make] of Object.entries(clients)) {
    if (argv[2] !== undefined && argv[2] !== name) continue;
    const report = await simulateStorm(make, { everySeconds });
    const { retryShare, peakToMean, served, waiting, waitingServed } = report;
    stdout.write(
      `| ${name} | ${percent(retryShare)} | ${peakToMean.toFixed(2)} | ${percent(served)} | ${waiting} | ${waitingServed} |\n`,
    );
  }
}
