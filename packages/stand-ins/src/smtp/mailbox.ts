import { appendFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface ReceivedMail {
  /** Who it was delivered to, whatever its header says; several are parted by `, `. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface Mailbox {
  /** Resolves once the mail is on disk. */
  add(mail: ReceivedMail): Promise<void>;
  newestFirst(): ReceivedMail[];
}

const CAPACITY = 500;

/** The newest 500 mails, in memory and as lines of JSON in `dataDir`, where a restart finds them again. */
export async function openMailbox(dataDir: string): Promise<Mailbox> {
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, "mail.jsonl");
  let mails = await readMails(file);
  let linesOnDisk = Infinity;

  async function store(mail: ReceivedMail): Promise<void> {
    const kept = [...mails, mail].slice(-CAPACITY);
    if (linesOnDisk < 2 * CAPACITY) {
      await appendFile(file, toLine(mail));
      linesOnDisk += 1;
    } else {
      await writeFile(`${file}.draft`, kept.map(toLine).join(""));
      await rename(`${file}.draft`, file);
      linesOnDisk = kept.length;
    }
    mails = kept;
  }

  let lastAdded: Promise<void> = Promise.resolve();
  return {
    add(mail) {
      const added = lastAdded.then(() => store(mail));
      lastAdded = added.catch(() => undefined);
      return added;
    },
    newestFirst: () => mails.toReversed(),
  };
}

function toLine(mail: ReceivedMail): string {
  return `${JSON.stringify(mail)}\n`;
}

async function readMails(file: string): Promise<ReceivedMail[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return text
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as ReceivedMail];
      } catch {
        // A line that a crash cut short, or the nothing after the last one.
        return [];
      }
    })
    .slice(-CAPACITY);
}
