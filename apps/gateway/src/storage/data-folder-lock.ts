import { randomUUID } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { OperatorError } from "../operator-error.js";

/** Says that another live process has the data folder open. */
class DataFolderInUseError extends OperatorError {
  override readonly name = "DataFolderInUseError";

  constructor(dataDir: string, { processId, name }: Claim) {
    super(
      `The data folder "${dataDir}" is open in process ${processId}. Stop that gateway, or give this one another ` +
        `folder with --data. If that process is no gateway, delete "${resolve(dataDir, name)}".`,
    );
  }
}

/** A file that says who has, or wants, the folder. Its name says it all, so that nobody can read half of it. */
interface Claim {
  readonly name: string;
  readonly processId: number;
}

const CLAIM_NAME = /^gateway\.(\d+)\.[0-9a-f-]{36}\.pid$/;

/** How often a claim is tried again when two processes met, and the longest pause before that, milliseconds. */
const ATTEMPTS = 5;
const MAX_PAUSE_MS = 100;

/** The names of this process's claims. In a container a process that died often had the same id as this one. */
const own = new Set<string>();

/**
 * Claims a data folder for this process and returns how to let go of it. The claim of a process that died is removed.
 *
 * Each process writes a claim under a name of its own and only then looks for others: of two that come at the same
 * time, at least one sees the other and steps back. A single file that is checked and then replaced lets both in.
 *
 * @throws DataFolderInUseError while a live process, this one included, holds the folder.
 */
export async function lockDataFolder(dataDir: string): Promise<() => Promise<void>> {
  for (let attempt = 1; ; attempt += 1) {
    const name = `gateway.${process.pid}.${randomUUID()}.pid`;
    const release = async () => {
      await rm(resolve(dataDir, name), { force: true });
      own.delete(name);
    };
    own.add(name);
    let other: Claim | undefined;
    try {
      await writeFile(resolve(dataDir, name), "", { flag: "wx" });
      other = await findOther(dataDir, name);
    } catch (error) {
      await release();
      throw error;
    }
    if (other === undefined) return release;
    await release();
    if (attempt === ATTEMPTS) throw new DataFolderInUseError(dataDir, other);
    // Two that met would meet again if both waited equally long.
    await setTimeout(Math.random() * MAX_PAUSE_MS);
  }
}

/** Finds the claim of another live holder, and removes those of the dead: their names are never used again. */
async function findOther(dataDir: string, ownName: string): Promise<Claim | undefined> {
  for (const name of await readdir(dataDir)) {
    const processId = Number(CLAIM_NAME.exec(name)?.[1]);
    if (name === ownName || Number.isNaN(processId)) continue;
    if (processId === process.pid ? own.has(name) : isAlive(processId)) return { name, processId };
    await rm(resolve(dataDir, name), { force: true });
  }
  return undefined;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
