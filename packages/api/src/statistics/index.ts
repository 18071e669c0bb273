export { collectStatistics } from "./collect-statistics.js";
export { uncollectedDays } from "./queries.js";
