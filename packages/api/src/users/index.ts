export { type Avatar, avatarOf } from "./avatar.js";
export { createUser, type NewUser } from "./create-user.js";
export { isNicknameFree, type Me, meOf } from "./queries.js";
export { avatarColor, nickname } from "./schema.js";
