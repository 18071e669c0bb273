export { ensureServiceAccount, type ServiceAccount } from "./gcs/service-account.js";
export { startGcsStandIn, type GcsStandIn, type GcsStandInOptions } from "./gcs/start-gcs-stand-in.js";
export type { ReceivedPush, SubscriptionJson } from "./push/browsers.js";
export { startPushStandIn, type PushStandIn, type PushStandInOptions } from "./push/start-push-stand-in.js";
export type { ReceivedMail } from "./smtp/mailbox.js";
export { startSmtpStandIn, type SmtpStandIn, type SmtpStandInOptions } from "./smtp/start-smtp-stand-in.js";
