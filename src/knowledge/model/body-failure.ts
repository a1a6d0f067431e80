/**
 * Why a body cannot be read to its end: the connection closed before it was whole, or its bytes are not what
 * `Content-Encoding` says. Script has its response then, and a TypeError where it reads the body. Measured.
 */
export const bodyFailures = ['cut-off', 'undecodable'] as const
export type BodyFailure = (typeof bodyFailures)[number]
