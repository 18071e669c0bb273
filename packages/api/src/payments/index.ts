export { countDuePayments, settleDuePayments } from "./settle-due-payments.js";
