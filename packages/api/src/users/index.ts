export type { Avatar } from "./avatar.js";
export { createUser } from "./create-user.js";
export { makeOperator } from "./make-operator.js";
export { avatarColumns, isNicknameFree, type Me, meOf } from "./queries.js";
