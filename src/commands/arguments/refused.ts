/** Input that cannot be used, thrown and caught within the reading of one command line; the message is the whole line. */
export class Refused extends Error {}
