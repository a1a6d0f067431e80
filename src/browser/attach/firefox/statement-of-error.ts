import type { BrowserStatement } from '../../../knowledge/model/browser-statement.ts'

/** What a network error says, by the names of nsresult (xpcom/base/ErrorList.py). */
export function statementOfError(error: string): BrowserStatement {
  switch (error) {
    case 'NS_BINDING_ABORTED':
      return { kind: 'aborted' }
    case 'NS_ERROR_DOM_CORP_FAILED':
      return { kind: 'resource-policy', by: 'corp', reason: error }
    case 'NS_ERROR_DOM_COEP_FAILED':
      return { kind: 'resource-policy', by: 'coep', reason: error }
    case 'NS_ERROR_INTERCEPTION_FAILED':
      return { kind: 'service-worker', outcome: 'failed', script: null }
    case 'NS_ERROR_DOM_BAD_URI':
      return { kind: 'cors', corsError: null, parameter: '', at: 'request' }
    default:
      return { kind: 'connection', error }
  }
}
