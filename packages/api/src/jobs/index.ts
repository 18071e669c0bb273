export { type JobProcedure, runSlot, type Slot, slots } from "./slots.js";
