import { BusinessError, type ErrorCode } from "../kernel/errors.js";
import { uniqueViolation } from "../kernel/unique-violation.js";

const TAKEN: Record<string, ErrorCode> = {
  users_login_id_key: "ID_ALREADY_EXISTS",
  users_nickname_key: "NICKNAME_ALREADY_EXISTS",
  users_email_key: "EMAIL_ALREADY_EXISTS",
};

/** Runs a statement that writes users, and says in the catalogue's words which unique name was taken already. */
export async function refusingTaken<Result>(statement: Promise<Result>): Promise<Result> {
  try {
    return await statement;
  } catch (error) {
    const code = TAKEN[uniqueViolation(error) ?? ""];
    throw code === undefined ? error : new BusinessError(code);
  }
}
