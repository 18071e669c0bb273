export { dropMail } from "./drop-mail.js";
export { enqueueMail, enqueueMailIf } from "./enqueue-mail.js";
export { sendWaitingMail } from "./send-waiting-mail.js";
