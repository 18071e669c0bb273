export { type AccessToken, readAccessToken } from "./access-token.js";
export { continueSession } from "./continue-session.js";
export { isSessionLive } from "./queries.js";
export { hashPassword } from "./password.js";
export { purgeExpiredCodesAndTokens } from "./purge-expired-codes-and-tokens.js";
