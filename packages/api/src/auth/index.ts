export { type AccessToken, readAccessToken } from "./access-token.js";
export { beginProviderSignIn } from "./begin-provider-sign-in.js";
export { continueSession } from "./continue-session.js";
export { finishProviderSignIn } from "./finish-provider-sign-in.js";
export { takeOauthAttempt } from "./take-oauth-attempt.js";
export { isSessionLive } from "./queries.js";
export { hashPassword } from "./password.js";
export { purgeExpiredCodesAndTokens } from "./purge-expired-codes-and-tokens.js";
