/** Where money is paid in: not part of the API, so it is the balance page's own section. */
export const topUpUrl = "/balance#top-up";
