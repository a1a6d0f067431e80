/** Longest text read at once, in UTF-16 units. Larger things are files, and `readStream` lets them stream by. */
export const longestText = 4 * 1024 * 1024
