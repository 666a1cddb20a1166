import { stdout } from "node:process";
import { heapGrowth } from "./heap-growth.ts";

// 166,667 errors a round make a million between the early looks and the late ones.
const { errors, bytes } = await heapGrowth(166_667);
stdout.write(`${String(errors)} errors: the heap has grown by ${String(bytes)} bytes\n`);
