/** RFC 9110, 9.2.1, of the methods that are sent unasked: no server may change anything for them. */
export function isSafeMethod(normalizedMethod: string): boolean {
  return normalizedMethod === 'GET' || normalizedMethod === 'HEAD' || normalizedMethod === 'OPTIONS'
}
