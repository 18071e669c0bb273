export {
  escrowOf,
  escrowsOf,
  openEscrow,
  openUserAccount,
  systemAccount,
  userAccount,
  userAccounts,
} from "./accounts.js";
export { auditLedger } from "./audit-ledger.js";
export { type NewTransfer, postTransfers } from "./post-transfers.js";
export { pointBalance } from "./queries.js";
