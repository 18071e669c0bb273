import { MissionOpenType, MissionStatus, MissionType } from "@octopus/db/enums";
import { z } from "zod";
import { civilDate, line, page, paragraph, rowId, timeOfDayText } from "../kernel/input.js";

const title = line({ min: 4, max: 30 });
const content = paragraph({ min: 6, max: 300 });
const type = z.enum(MissionType.names);
const capacity = z.int().min(2).max(8);

/** A share code as a person types or pastes it; one that no mission has is MISSION_NOT_FOUND, whatever its shape. */
export const codeText = line({ min: 1, max: 32 });

/** `stake` in points. `cameraOnly`: check-ins are photographed on the page and not picked from a file; for good. */
export const createInput = z.object({
  title,
  content,
  type,
  stake: z.int().min(100).max(100_000),
  capacity,
  openType: z.enum(MissionOpenType.names),
  cameraOnly: z.boolean().default(false),
});

/** The shape only; what makes a schedule is schedule.ts. Windows are half-open, `[start, end)`, `HH:mm`, `end` up to 24:00. */
export const configureInput = z.object({
  missionId: rowId,
  startsOn: civilDate,
  weeks: z.int().min(1).max(12),
  daysPerWeek: z.int().min(1).max(7),
  timesPerDay: z.int().min(1).max(6),
  windows: z.array(z.object({ start: timeOfDayText, end: timeOfDayText })).max(6),
});

export const updateInput = z.object({
  missionId: rowId,
  title: title.optional(),
  content: content.optional(),
  type: type.optional(),
  capacity: capacity.optional(),
});

export const cancelInput = z.object({ missionId: rowId });

export const byIdInput = z.object({ missionId: rowId, code: codeText.optional() });
export const byCodeInput = z.object({ code: codeText });

/** hot, new and list: nothing at all asks for the first page of every type. */
export const listInput = page.extend({ type: type.optional() }).prefault({});
export const searchInput = page.extend({ title: line({ min: 1, max: 30 }), type: type.optional() });
export const mineInput = page.extend({ status: z.enum(MissionStatus.names).optional() }).prefault({});
