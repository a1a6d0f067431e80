import type { BrowserStatement } from '../model/browser-statement.ts'

/** A browser's statement with `clean` applied to every text in it: URLs and cookie lines may stand in there. */
export function cleanStatement(
  statement: BrowserStatement,
  clean: (text: string) => string,
): BrowserStatement {
  switch (statement.kind) {
    case 'cors':
      return { ...statement, parameter: clean(statement.parameter) }
    case 'page-policy':
      return { ...statement, policy: statement.policy && clean(statement.policy) }
    case 'kept-cookie':
      return { ...statement, name: clean(statement.name), reasons: statement.reasons.map(clean) }
    case 'service-worker':
      return { ...statement, script: statement.script && clean(statement.script) }
    case 'resource-policy':
    case 'by-client':
    case 'other':
      return { ...statement, reason: clean(statement.reason) }
    case 'connection':
      return { ...statement, error: clean(statement.error) }
    case 'mixed-content':
    case 'kept-preflight':
    case 'from-cache':
    case 'aborted':
      return statement
  }
}
