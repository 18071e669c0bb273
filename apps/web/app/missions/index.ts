export * from "./day-words";
export * from "./member-name";
export * from "./mission";
export * from "./mission-card";
export * from "./schedule-words";
export * from "./status-chip";
