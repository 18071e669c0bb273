export { countNews, enqueueNotifications, type News } from "./enqueue-notifications.js";
export { forgetListener } from "./forget-listener.js";
export { hasDevice, hasMuted } from "./listeners.js";
export { purgeOldNotifications } from "./purge-old-notifications.js";
export { countDueNotifications, sendWaitingNotifications } from "./send-waiting-notifications.js";
