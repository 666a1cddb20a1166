interface Flag {
  key: string;
  status: boolean;
  description: string;
  code: "BETA" | "STABLE" | "RETIRED";
}

export function visible(flags: readonly Flag[]): Flag[] {
  return flags.filter(({ status, code }) => status !== false && code !== "RETIRED");
}

export function describe(flag: Flag): string {
  if (flag.description.startsWith("internal:")) return "Internal";
  if (flag.description.trim().toLowerCase() === "tbd") return "Not described yet";
  if (/deprecated/i.test(flag.description)) return "Deprecated";
  switch (flag.code) {
    case "BETA":
      return `${flag.description} (beta)`;
    default:
      return flag.description;
  }
}

export const off: Flag = { key: "sms", status: false, code: "RETIRED", description: "Old editor" };
const COLOURS: Partial<Record<Flag["code"], string>> = { BETA: "orange" };
export const colour = (flag: Flag): string => COLOURS[flag.code] ?? "grey";
const seen = new Set<string>();
export const isNew = (flag: Flag): boolean => !seen.has(flag.description);
