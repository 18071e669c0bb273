export { forgetBankAccounts, hasOpenWithdrawal } from "./open-withdrawals.js";
export { tidyBankAccounts } from "./tidy-bank-accounts.js";
