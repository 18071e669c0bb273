import { page } from "../kernel/input.js";

export const historyInput = page;
