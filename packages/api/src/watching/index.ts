export { type ServiceState, serviceState } from "./service-state.js";
