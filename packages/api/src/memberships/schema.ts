import { z } from "zod";
import { rowId } from "../kernel/input.js";
import { codeText } from "../missions/schema.js";

export const joinInput = z.object({ missionId: rowId, code: codeText.optional() });
export const leaveInput = z.object({ missionId: rowId });
export const kickInput = z.object({ missionId: rowId, userId: rowId });
