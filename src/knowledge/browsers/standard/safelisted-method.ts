/** Fetch standard, 2.2.1: a CORS-safelisted method needs no preflight. Compared byte by byte, after normalization. */
export function isSafelistedMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'POST'
}
