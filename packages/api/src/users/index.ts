export { type Avatar, avatarOf } from "./avatar.js";
export { createUser, type NewUser } from "./create-user.js";
export { makeOperator } from "./make-operator.js";
export { isNicknameFree, type Me, meOf } from "./queries.js";
