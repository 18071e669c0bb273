export { processPhotos } from "./process-photos.js";
export { purgePhotos } from "./purge-photos.js";
export { sweepPhotos } from "./sweep-photos.js";
