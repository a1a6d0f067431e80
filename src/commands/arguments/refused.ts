/** Input that cannot be used, thrown and caught within the reading of one command line; the message is the whole line. */
export class Refused extends Error {}

/** What the reading comes to; where it was refused, the line to say. */
export function readOrRefuse<T>(
  read: () => T,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string } {
  try {
    return { ok: true, value: read() }
  } catch (problem) {
    if (problem instanceof Refused) return { ok: false, message: problem.message }
    throw problem
  }
}
