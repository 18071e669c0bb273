export { countDueReminders, sendReminders } from "./send-reminders.js";
