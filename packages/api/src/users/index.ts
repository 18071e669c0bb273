export { emailOf } from "./email-of.js";
export type { Avatar } from "./avatar.js";
export { anonymiseUser } from "./anonymise-user.js";
export { createUser } from "./create-user.js";
export { makeOperator } from "./make-operator.js";
export { avatarColumns, isNicknameFree, type Me, meOf, suspensionOf } from "./queries.js";
export { requireInGoodStanding, requirePresent } from "./require-present.js";
export { suspended } from "./suspended.js";
