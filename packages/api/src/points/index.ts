export { lockUserAccount, openEscrow, openUserAccount, systemAccount, userAccount } from "./accounts.js";
export { contentOf, isSealOf, type LedgerEntry, requestHash } from "./seal.js";
export { isPosted, pointBalance } from "./queries.js";
export { type NewTransfer, postTransfers } from "./post-transfers.js";
export { type Posting, postingNow } from "./posting.js";
