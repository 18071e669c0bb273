import { z } from "zod";
import { rowId } from "../kernel/input.js";

export const settlementInput = z.object({ missionId: rowId });
