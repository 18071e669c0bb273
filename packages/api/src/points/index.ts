export { openEscrow, openUserAccount, systemAccount, userAccount } from "./accounts.js";
export { auditLedger } from "./audit-ledger.js";
export { type NewTransfer, postTransfers } from "./post-transfers.js";
