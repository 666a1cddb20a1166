import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-arabic/wght.css";
import "./ui/tokens.css";
import "./ui/base.css";
import "./ui/components.css";
import { beginEarlyDownloads } from "./early-downloads.js";

beginEarlyDownloads(location);
const { start } = await import("./start.js");
await start();
