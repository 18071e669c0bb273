export { KEPT_PREFIXES, keysOfPhoto, type KeysOfPhoto } from "./object-keys.js";
export { purgeUploads } from "./purge-uploads.js";
export { successRate, teamRate } from "./success-rate.js";
