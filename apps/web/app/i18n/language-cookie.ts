/** Keeps the language that somebody has chosen on a page; read by the host with each request. */
export const languageCookie = "octopus_language";
