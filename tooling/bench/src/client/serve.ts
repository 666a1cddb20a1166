import { startBalanceServer } from "./comparisons.ts";

// A process of its own, as a server is: in one process, its work would count as the client's.
const { baseUrl } = await startBalanceServer();
process.send?.(baseUrl);
