import { proof } from '../../causes/cause.ts'
import { listOf } from '../../facts/preflight-lists.ts'
import type { WarningRule } from './warning.ts'

export const authorizationUnderWildcard = {
  title: 'Authorization is allowed by * alone',
  text: 'The standard wants Authorization named in Access-Control-Allow-Headers; the browsers still let * cover it, and one of them says it will stop. Name it.',
  examine: ({ preflight, sendsCredentials, subject }) => {
    if (preflight === null || sendsCredentials) return null
    if (!subject.headers.some(([name]) => /^authorization$/i.test(name))) return null
    const names = listOf(preflight, 'access-control-allow-headers')
    if (names === 'failure' || !names.includes('*')) return null
    if (names.some((name) => /^authorization$/i.test(name))) return null
    return [proof(preflight, `Access-Control-Allow-Headers: ${names.join(', ')}`)]
  },
} as const satisfies WarningRule
