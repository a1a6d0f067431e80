import { seen, isFromElsewhere } from '../../facts/faults.ts'
import { acceptsPage } from '../../facts/facts.ts'
import { errorAnswer } from '../../facts/error-answer.ts'
import type { WarningRule } from './warning.ts'

export const errorsWithoutCors = {
  title: 'Error responses leave without CORS headers',
  text: 'The next error will look like a CORS failure, and script will not see its status. Let CORS run before whatever can answer.',
  examine: (facts) => {
    const { request } = facts
    const error = errorAnswer(facts)
    if (request === null || error === null || !acceptsPage(request, facts)) return null
    return error !== request && error.check.kind === 'missing' && !isFromElsewhere(error)
      ? [seen(error), seen(request)]
      : null
  },
} as const satisfies WarningRule
