/** How far back the plot and its file go. */
export const shownDays = 90;
