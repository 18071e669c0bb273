// The frame of `npm start` and `npm run dev`: one service in a terminal, from its checks to the Ctrl-C that stops all of it.
import { checkNode } from "../install.mjs";
import { conclude, say } from "../say.mjs";
import { signals } from "../signals.mjs";
import { prepareDataDir } from "./data-dir.mjs";
import { checkPortIsFree } from "./ports.mjs";
import { claimDataDir, releaseDataDir, shareSettings } from "./running-file.mjs";
import { createService } from "./service.mjs";
import { readSettings } from "./settings.mjs";

const startedAt = performance.now();

/**
 * Runs a service made of `programs` until somebody stops it, and ends the process. `comeUp` starts its parts and returns
 * at once when its signal is aborted; `command` is what a person has typed, `notes` what they are told once it is up.
 */
export async function runInForeground({ command, programs, notes = [] }, comeUp) {
  await conclude(async () => {
    checkNode();
    const settings = readSettings();
    await checkPortIsFree(settings.port, command);
    prepareDataDir(settings.dataDir);
    claimDataDir(settings.dataDir);

    const service = createService(settings, programs);
    const { first, second } = signals();
    void second.then(async () => {
      await service.kill();
      process.exit(130);
    });
    const run = async () => {
      await comeUp({ settings, service, signal: first.signal });
      if (first.signal.aborted) return;
      shareSettings(settings.dataDir, service.env());
      announce(settings, service.env(), notes);
      await service.untilOneDies();
    };
    try {
      await Promise.race([run(), first.asked]);
    } finally {
      if (first.signal.aborted) say("\nStopping …");
      await service.stop();
      releaseDataDir(settings.dataDir);
      if (first.signal.aborted) say("Everything has stopped.");
    }
  });
  // A signal during an install or a build leaves promises behind that nobody waits for any more.
  process.exit();
}

function announce(
  { port, demo, dataDir },
  { PUBLIC_URL = process.env.PUBLIC_URL ?? `http://localhost:${port}` },
  notes,
) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  say(`\nOctopus is up: ${PUBLIC_URL} (after ${seconds} s)`);
  if (demo) {
    say(
      "  Demo mode: sign in as octodemo1 … octodemo4, or as the operator octooper, with the password octopus-demo.",
    );
    say(`  Mail that Octopus sends: ${PUBLIC_URL}/dev/mail`);
  }
  for (const note of notes) say(`  ${note}`);
  say(`  Logs: ${dataDir}/logs   Stop: Ctrl-C`);
}
