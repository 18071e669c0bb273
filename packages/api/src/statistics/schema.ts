import { z } from "zod";
import { civilDate } from "../kernel/input.js";

export const ledgerDaysInput = z.object({ from: civilDate });
