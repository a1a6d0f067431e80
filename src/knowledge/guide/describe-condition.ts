import type { Condition } from '../model/condition.ts'

/** One sentence for the reader of a report. */
export function describeCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'through-proxy':
      return `Sent through the proxy ${condition.proxy} (${condition.from}): names were resolved there, not here`
    case 'unverified':
      return '--insecure: no certificate was verified, so whoever answered may not be the server'
    case 'verified-all-the-same':
      return 'NODE_TLS_REJECT_UNAUTHORIZED=0 stands in the environment and was overruled: certificates were verified'
    case 'client-certificate':
      return 'A client certificate was given (--cert), and shown to whoever asked for one'
    case 'cookie-sent':
      return `The cookie ${condition.name} was sent to ${condition.to} and to nobody else`
    case 'kept-back': {
      const parts = [...condition.headers, ...(condition.body ? ['the body'] : [])]
      return `A browser would send ${parts.join(', ')} on to ${condition.to}; kept back here (--send-secrets-across sends it)`
    }
    case 'not-repeated':
      return `A browser would send ${condition.method} once more to ${condition.to}; it was sent only once here, and a GET in its place`
    case 'request-limit':
      return `The server limits requests (${condition.says}): only some questions were asked, so that nobody runs into the limit`
    case 'turned-away':
      return `The server counts requests: from one question on ${condition.status === null ? 'nothing got a response' : `everything was answered ${condition.status}`}, whatever was asked. What came then was left out, and a page with many requests may meet it too`
    case 'as-browser':
      return describeName(condition.status)
    case 'broke-off':
      return condition.onlyTogether === true
        ? `The server may take few connections at once: ${condition.count} of ${condition.of} requests broke off beside others, and got a response alone. A browser opens up to six: below that a page meets it as a network error`
        : `Connections break now and then: ${condition.count} of ${condition.of} requests got no response at first, and one when sent again. A page meets that as a network error`
    case 'sent-elsewhere':
      return `${condition.method} was sent once already by this command: a GET stands in its place here`
  }
}

function describeName(status: number | null): string {
  const judged = 'judged by what a browser gets (curl needs -A)'
  if (status === 429)
    return `The server answered 429 to this program, and at once let a browser’s User-Agent through, because of the name or because the limit had passed: ${judged}`
  const told =
    status === null
      ? 'gives programs no response'
      : `answers programs ${status}${status < 300 ? ' without the headers' : ''}`
  return `The server ${told} and lets a browser’s User-Agent through: ${judged}`
}
