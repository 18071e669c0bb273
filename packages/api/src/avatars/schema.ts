import { avatar } from "../users/schema.js";

export const changeInput = avatar;
