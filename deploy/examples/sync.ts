// Keeps a copy of the published purchasing intentions in step, for ever: sync.ts <service> <file> [seconds to wait]
import { existsSync } from "node:fs";
import { open, readFile, rename } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

type Change = { ref: string; position: number; state: "LIVE" | "WITHDRAWN"; document?: { ref: string; title: string } };
type Page = { epoch: string; position: number; more: boolean; items: Change[] };
type Copy = { epoch: string | null; position: number; intentions: Record<string, Change["document"]> };

const NOTHING: Copy = { epoch: null, position: 0, intentions: {} };

/** Cursor and copy in one file, replaced by a rename: a kill leaves the old one or the new one, never half of one. */
async function save(file: string, copy: Copy): Promise<void> {
  const fresh = await open(file + ".new", "w");
  await fresh.writeFile(JSON.stringify(copy));
  await fresh.sync();
  await fresh.close();
  await rename(file + ".new", file);
}

/** The copy with a page of changes. An epoch that is not ours says that the server started anew, and so do we. */
function takenIn(copy: Copy, page: Page): Copy {
  if (copy.epoch !== null && copy.epoch !== page.epoch) return NOTHING;
  const intentions = { ...copy.intentions };
  for (const change of page.items) {
    delete intentions[change.ref];
    if (change.state === "LIVE") intentions[change.ref] = change.document;
  }
  return { epoch: page.epoch, position: page.position, intentions };
}

async function sync(service: string, file: string, seconds: number): Promise<never> {
  let copy: Copy = existsSync(file) ? JSON.parse(await readFile(file, "utf8")) : NOTHING;
  for (let tag = '""', pause = 0; ; await sleep(pause * 1000)) {
    pause = seconds;
    const url = `${service}/api/v1/public/purchasing-intentions/changes?since=${copy.position}`;
    try {
      const answer = await fetch(url, { headers: { "If-None-Match": tag }, signal: AbortSignal.timeout(30_000) });
      if (answer.ok) {
        const page = (await answer.json()) as Page;
        const after = takenIn(copy, page);
        const moved = after.epoch !== copy.epoch || after.position !== copy.position;
        if (moved) await save(file, after);
        [copy, tag] = [after, (!moved && answer.headers.get("ETag")) || '""']; // a tag is that of one address
        if (moved) pause = 0;
      } else if (answer.status === 409) { // our position lies ahead of the server's: it started anew
        [copy, tag] = [NOTHING, '""'];
      } else if (answer.status !== 304) {
        console.error(answer.status, await answer.text());
        pause = Math.max(pause, Number(answer.headers.get("Retry-After")) || 0);
      }
    } catch (failure) { // down, slow, cut short: the copy stays
      console.error(failure);
    }
  }
}

await sync(process.argv[2], process.argv[3], Number(process.argv[4] ?? 60));
