import { seen } from '../../facts/faults.ts'
import { headerOf } from '../../facts/answer.ts'
import { isLoopbackHost } from '../../facts/host-class.ts'
import { allowingAnswer } from './allowing-answer.ts'
import type { WarningRule } from './warning.ts'

export const wildcardInProduction = {
  title: 'Access-Control-Allow-Origin: * in production',
  text: 'Any website may read these answers. That suits data meant for everyone and nothing else, and it fails as soon as a request includes credentials.',
  examine: (facts) => {
    const answer = allowingAnswer(facts)
    if (answer === null || facts.page === null || isLoopbackHost(facts.page.hostname)) return null
    return headerOf(answer, 'access-control-allow-origin')?.trim() === '*' ? [seen(answer)] : null
  },
} as const satisfies WarningRule
