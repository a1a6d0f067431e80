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
    case 'as-browser':
      return `The server answers ${condition.status} to programs and lets a browser’s User-Agent through: judged by what a browser gets (curl needs -A)`
    case 'sent-elsewhere':
      return `${condition.method} was sent once already by this command: a GET stands in its place here`
  }
}
