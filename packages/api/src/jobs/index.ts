export { type JobProcedure, jobs, runSlot, type Slot, slots } from "./slots.js";
