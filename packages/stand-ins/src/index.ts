export { ensureServiceAccount, type ServiceAccount } from "./gcs/service-account.js";
export { startGcsStandIn, type GcsStandIn, type GcsStandInOptions } from "./gcs/start-gcs-stand-in.js";
export type { GooglePerson } from "./google/people.js";
export {
  startGoogleStandIn,
  type GoogleStandIn,
  type GoogleStandInOptions,
} from "./google/start-google-stand-in.js";
export type { KakaoPerson } from "./kakao/people.js";
export {
  startKakaoStandIn,
  type KakaoStandIn,
  type KakaoStandInOptions,
} from "./kakao/start-kakao-stand-in.js";
export type { KakaoPayment } from "./kakaopay/payments.js";
export {
  startKakaoPayStandIn,
  type KakaoPayStandIn,
  type KakaoPayStandInOptions,
} from "./kakaopay/start-kakaopay-stand-in.js";
export type { RegisteredClient } from "./oauth/client.js";
export type { ReceivedPush, SubscriptionJson } from "./push/browsers.js";
export { startPushStandIn, type PushStandIn, type PushStandInOptions } from "./push/start-push-stand-in.js";
export type { ReceivedMail } from "./smtp/mailbox.js";
export { startSmtpStandIn, type SmtpStandIn, type SmtpStandInOptions } from "./smtp/start-smtp-stand-in.js";
