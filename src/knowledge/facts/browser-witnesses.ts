import type { BrowserStatement } from '../model/browser-statement.ts'
import type { Verdict } from '../model/diagnosis.ts'
import type { Engine } from '../model/cors-error.ts'
import type { Evidence } from '../model/evidence.ts'
import { describeStatement } from './describe-statement.ts'
import type { Agreement, Witness } from './witness.ts'

/**
 * What a watched browser said of the request, beside the verdict on what the server answers. Its CORS error is not in
 * here: that is reported, as a console would.
 */
export function browserWitnesses({ browser }: Evidence, verdict: Verdict): readonly Witness[] {
  if (browser == null) return []
  return browser.statements
    .filter(({ kind }) => kind !== 'cors')
    .map((statement) => ({
      from: 'browser',
      engine: browser.engine,
      corsError: null,
      text: describeStatement(statement),
      ...held(statement, browser.engine, verdict),
    }))
}

function held(
  { kind }: BrowserStatement,
  engine: Engine,
  { outcome, browsers }: Verdict,
): { readonly agreement: Agreement; readonly says: string } {
  const found = browsers[engine]
  const passes = outcome !== 'unreachable' && found.outcome === 'response'
  switch (kind) {
    case 'service-worker':
      return passes
        ? {
            agreement: 'contradicts',
            says: 'the server itself lets it through: the service worker is in the way (Application panel, Service workers, Bypass for network)',
          }
        : { agreement: 'open', says: 'what the page got did not come from the server' }
    case 'by-client':
      return passes
        ? {
            agreement: 'contradicts',
            says: 'the server lets it through: something in the browser is in the way; try a window without extensions',
          }
        : { agreement: 'open', says: 'the server was not asked by this page' }
    case 'kept-preflight':
      return found.at === 'preflight'
        ? { agreement: 'contradicts', says: 'a preflight that is asked anew fails now' }
        : { agreement: 'open', says: 'what a preflight would be answered now was asked anew' }
    case 'from-cache':
      return passes
        ? {
            agreement: 'contradicts',
            says: 'the server lets it through now: the copy in the browser is in the way (reload with the cache disabled)',
          }
        : { agreement: 'open', says: 'the server was not asked by this page' }
    case 'page-policy':
    case 'mixed-content':
      return found.at === 'page' || found.at === 'redirect'
        ? { agreement: 'agrees', says: 'found the same' }
        : { agreement: 'contradicts', says: 'not found in what the page and the server answer now' }
    case 'resource-policy':
      return { agreement: 'open', says: 'a load without CORS is decided by other headers than a fetch' }
    case 'kept-cookie':
      return { agreement: 'open', says: 'no probe has the cookie' }
    case 'aborted':
      return { agreement: 'open', says: 'the page did not wait for the response' }
    case 'connection':
      return outcome === 'unreachable'
        ? { agreement: 'agrees', says: 'no response came here either' }
        : { agreement: 'contradicts', says: 'a response came here' }
    case 'cors':
    case 'other':
      return { agreement: 'open', says: 'the browser gives no more than that' }
  }
}
