export { about } from "./about";
export { pointPolicy } from "./point-policy";
export { privacyPolicy } from "./privacy-policy";
