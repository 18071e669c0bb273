// Steady mixed load through nginx, as people and their devices make it: over connections that are kept, each of its tasks
// once and never again, so that what is lost is seen.
import { createHash, randomBytes } from "node:crypto";
import { Agent } from "node:https";
import { setTimeout as elapsed } from "node:timers/promises";
import sharp from "sharp";
import { ask } from "./nginx.mjs";
import { PASSWORD } from "./world.mjs";

/** How many of each a second. */
const RATES = { read: 24, page: 8, signIn: 3, join: 4, submit: 2 };
/** So many of each wait for their answers, and the next ones until there are fewer: a slow machine gets as much as it bears. */
const MOST_AT_ONCE = 8;
const READS = ["mission.hot", "mission.byId", "mission.search"];

/**
 * Begins at once. `stop` resolves when everything that was asked has been answered: how often each was done, and every answer
 * that wasn't what it should be.
 */
export async function startLoad(nginx, { world, open, running }) {
  const agent = new Agent({ keepAlive: true, ...nginx.connection });
  const tokens = [];
  for (const loginId of world.loginIds) tokens.push(await signIn(loginId));
  const photos = await Promise.all(Array.from({ length: running.length * 8 }, takePhoto));
  const done = { read: 0, page: 0, signIn: 0, join: 0, submit: 0 };
  const failures = [];
  let over = false;

  // Seven others for each open mission, whose leader is the first, and eight for each running one. A release on a slow machine
  // may take longer than they last: then the others go on alone.
  const most = { join: open.length * 7, submit: running.length * 8 };
  const tasks = {
    read: (n) => {
      const name = READS[n % READS.length];
      const input =
        { "mission.byId": { missionId: open[0] }, "mission.search": { title: "매일" } }[name] ?? {};
      return ask(nginx, `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`, { agent });
    },
    page: (n) => ask(nginx, ["/", "/login", `/missions/${open[0]}`][n % 3], { agent }),
    signIn: (n) =>
      post("auth.signIn", { loginId: world.loginIds[n % world.loginIds.length], password: PASSWORD }),
    join: (n) => post("membership.join", { missionId: open[Math.floor(n / 7)] }, tokens[1 + (n % 7)]),
    submit: (n) => checkIn(running[Math.floor(n / 8)], tokens[n % 8], photos[n]),
  };

  const lanes = Object.entries(RATES).map(([kind, rate]) => lane(kind, 1000 / rate));
  return {
    done,
    failures,
    async stop() {
      over = true;
      await Promise.all(lanes);
      agent.destroy();
      return { done, failures };
    },
  };

  /** By the clock, whether or not what went before has been answered, as people come, within bounds. */
  async function lane(kind, milliseconds) {
    const began = performance.now();
    const asked = new Set();
    for (let n = 0; !over && n < (most[kind] ?? Infinity); n += 1) {
      const asking = attempt(kind, n).then(() => asked.delete(asking));
      asked.add(asking);
      if (asked.size >= MOST_AT_ONCE) await Promise.race(asked);
      await elapsed(Math.max(0, began + (n + 1) * milliseconds - performance.now()));
    }
    await Promise.all(asked);
  }

  async function attempt(kind, n) {
    const when = new Date().toISOString();
    try {
      const { status, text } = await tasks[kind](n);
      if (status === 200) done[kind] += 1;
      else failures.push(`${when} ${kind} ${n}: ${status} ${text.slice(0, 200)}`);
    } catch (error) {
      failures.push(`${when} ${kind} ${n}: ${error.code ?? error.message}`);
    }
  }

  function post(name, input, token) {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return ask(nginx, `/trpc/${name}`, { method: "POST", body: JSON.stringify(input), headers, agent });
  }

  async function signIn(loginId) {
    const { text } = await post("auth.signIn", { loginId, password: PASSWORD });
    return JSON.parse(text).result.data.accessToken;
  }

  async function checkIn(missionId, token, bytes) {
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const announced = { missionId, contentType: "image/jpeg", byteLength: bytes.length, sha256 };
    const ticket = await post("checkIn.requestUpload", announced, token);
    if (ticket.status !== 200) return ticket;
    const { photoId, url, method, headers } = JSON.parse(ticket.text).result.data;
    const stored = await fetch(url, { method, headers, body: new Uint8Array(bytes) });
    if (!stored.ok) return { status: stored.status, text: "by the store" };
    return post("checkIn.submit", { missionId, photoId }, token);
  }
}

/** Soft shapes that no other photo has. */
function takePhoto() {
  const shapes = sharp(randomBytes(24 * 18 * 3), { raw: { width: 24, height: 18, channels: 3 } });
  return shapes.resize(320, 240, { kernel: "cubic" }).jpeg().toBuffer();
}
