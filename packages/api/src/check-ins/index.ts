export { purgeUploads } from "./purge-uploads.js";
export { successRate, teamRate } from "./success-rate.js";
