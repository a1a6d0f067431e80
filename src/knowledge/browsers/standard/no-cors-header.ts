import { isSafelistedRequestHeader } from './safelisted-request-header.ts'

/**
 * Fetch standard, 2.2.2, "no-CORS-safelisted request-header": whether script's header goes along in the mode no-cors.
 * The others are dropped without an error, Authorization and the Content-Type of JSON among them.
 */
export function goesAlongInNoCors(name: string, value: string): boolean {
  const lower = name.toLowerCase()
  return (
    ['accept', 'accept-language', 'content-language', 'content-type'].includes(lower) &&
    isSafelistedRequestHeader(lower, value)
  )
}
