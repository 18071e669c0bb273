import { z } from "zod";
import { presentPassword } from "../auth/schema.js";

export const leaveInput = z.object({ password: presentPassword.optional() });
