import { readCopiedHeaders } from '../../intake/browser-headers.ts'
import type { Case } from '../../knowledge/model/case.ts'
import type { SeenRequest } from './seen-request.ts'

/**
 * The request as the page made it: its own headers without what the browser adds. A credentials mode that nothing
 * shows is taken for the default of fetch().
 */
export function caseOf({ page, method, url, hops: [first], credentials, body }: SeenRequest): Case {
  return {
    pageOrigin: page.origin,
    pageUrl: page.url !== null && new URL(page.url).origin === page.origin ? page.url : null,
    url,
    method,
    headers: readCopiedHeaders(first.request.headers).kept,
    credentials: credentials ?? 'same-origin',
    body: body.text,
    errorUrl: null,
  }
}
