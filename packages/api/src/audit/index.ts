export { auditLedger } from "./audit-ledger.js";
export { recordAudit } from "./record-audit.js";
