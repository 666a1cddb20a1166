import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { stdout } from "node:process";
import { compare } from "./compare.ts";
import { callingAServer, readingAnEnvelope } from "./comparisons.ts";

const server = fork(fileURLToPath(new URL("serve.ts", import.meta.url)));
const [baseUrl] = (await once(server, "message")) as [string];
const results = [
  await compare(readingAnEnvelope, { batches: 400, batchSize: 200 }),
  await compare(callingAServer(baseUrl), { batches: 500, batchSize: 25 }),
];
server.kill();

stdout.write("| | µs | compared with, µs | ratio | goal |\n| --- | ---: | ---: | ---: | ---: |\n");
for (const { title, subjectMicroseconds, referenceMicroseconds, ratio, goal } of results)
  stdout.write(
    `| ${title} | ${subjectMicroseconds.toFixed(1)} | ${referenceMicroseconds.toFixed(1)} | ${ratio.toFixed(2)} | ${goal} |\n`,
  );
