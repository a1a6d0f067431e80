import type { Finding } from '../model/diagnosis.ts'

const longest = 2000

/**
 * Where the redirects of this request end, as the finding names it: the URL to call instead.
 * Null where it is unknown, or no http(s) URL without userinfo; a server chose it.
 */
export function urlToCall({ particulars }: Finding): string | null {
  const named = particulars.finalUrl
  if (named === undefined || named.length > longest || !URL.canParse(named)) return null
  const url = new URL(named)
  const isUsable = /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
  return isUsable ? url.href : null
}
