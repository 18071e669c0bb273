export { type AccessToken, readAccessToken } from "./access-token.js";
export { confirmPassword } from "./confirm-password.js";
export { continueSession } from "./continue-session.js";
export { forgetSignIns } from "./forget-sign-ins.js";
export { lockUser } from "./lock-user.js";
export { isSessionLive } from "./queries.js";
export { hashPassword } from "./password.js";
export { purgeExpiredCodesAndTokens } from "./purge-expired-codes-and-tokens.js";
export { requireLiveSession } from "./require-live-session.js";
