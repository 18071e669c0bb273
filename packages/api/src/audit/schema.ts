import { page } from "../kernel/input.js";

export const auditsInput = page;
