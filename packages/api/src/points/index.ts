export { openEscrow, openUserAccount, systemAccount, userAccount } from "./accounts.js";
export { auditLedger } from "./audit-ledger.js";
export { isPosted } from "./queries.js";
export { type NewTransfer, postTransfers } from "./post-transfers.js";
