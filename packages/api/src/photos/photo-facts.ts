import { isCivilDate, startOfDay, instantAt } from "../kernel/civil-date.js";
import type { Exif } from "./read-exif.js";

/** What is kept of a photo's metadata. */
export interface PhotoFacts {
  readonly takenSecondsBefore: number | null;
  readonly camera: string | null;
}

const DAY_SECONDS = 24 * 60 * 60;
/** Telephones and servers don't agree to the second. */
const CLOCKS_DIFFER_SECONDS = 60;
const MAX_CAMERA = 60;

/**
 * How long before `submittedAt` a photo says it was taken, in whole seconds, and with what. A time after the
 * submission, or more than a day before it, is no time: the clock was wrong, or somebody wrote what they liked.
 */
export function photoFacts(
  exif: Exif,
  { submittedAt, timeZone }: { submittedAt: Date; timeZone: string },
): PhotoFacts {
  return { takenSecondsBefore: secondsBefore(exif, submittedAt, timeZone), camera: cameraOf(exif) };
}

function secondsBefore(exif: Exif, submittedAt: Date, timeZone: string): number | null {
  const takenAt = instantTaken(exif, timeZone);
  if (takenAt === undefined) return null;
  const seconds = Math.round((submittedAt.getTime() - takenAt.getTime()) / 1000);
  if (seconds < -CLOCKS_DIFFER_SECONDS || seconds > DAY_SECONDS) return null;
  return Math.max(0, seconds);
}

/** Without an offset of its own the camera's wall clock is taken for the missions'. */
function instantTaken({ takenAt, offset }: Exif, timeZone: string): Date | undefined {
  const parts = /^(\d{4}):(\d\d):(\d\d) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(takenAt ?? "");
  if (!parts) return undefined;
  const [, year, month, dayOfMonth, hour, minute, second] = parts;
  const day = `${year}-${month}-${dayOfMonth}`;
  if (!isCivilDate(day)) return undefined;
  const minutes = Number(hour) * 60 + Number(minute);
  const sign = /^([+-])(0\d|1[0-4]):([0-5]\d)$/.exec(offset?.trim() ?? "");
  if (!sign) return new Date(instantAt(day, minutes, timeZone).getTime() + Number(second) * 1000);
  const ahead = (sign[1] === "-" ? -1 : 1) * (Number(sign[2]) * 60 + Number(sign[3]));
  return new Date(startOfDay(day, "UTC").getTime() + ((minutes - ahead) * 60 + Number(second)) * 1000);
}

/** `Apple iPhone 15`, `SM-S911N`: maker and model, the maker once, in printable characters. */
function cameraOf({ make, model }: Exif): string | null {
  const maker = printable(make);
  const name = printable(model);
  const named = maker !== "" && name.toLowerCase().startsWith(maker.toLowerCase());
  const camera = (named ? name : `${maker} ${name}`).trim().slice(0, MAX_CAMERA).trim();
  return camera === "" ? null : camera;
}

const printable = (text = "") =>
  text
    .replace(/[^\x20-\x7e]/g, " ")
    .replace(/ +/g, " ")
    .trim();
