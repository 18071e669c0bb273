/** What happened day by day, as plots and tables for operators. */
export default {
  range: "기간",
};
