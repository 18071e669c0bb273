// `deploy/release` ends here: `node main.mjs <release>`. Exit code 0: it serves; 1: it doesn't, and what served before does.
import { readInstance } from "../instance.mjs";
import { conclude, say } from "../../scripts/say.mjs";
import { plainUnits } from "./plain-units.mjs";
import { release } from "./release.mjs";
import { systemdUnits } from "./systemd-units.mjs";

await conclude(async () => {
  const instance = readInstance();
  const units = instance.units === "plain" ? plainUnits(instance) : systemdUnits();
  await release(process.argv[2], { instance, units, say });
});
