import { proof } from '../../causes/cause.ts'
import type { WarningRule } from './warning.ts'

export const urlRedirects = {
  title: 'The URL that is called redirects',
  text: 'It passes today. The day the request needs a preflight, the redirect will end it. Call the final address.',
  examine: ({ judged, request }) => {
    if (judged.verdict.outcome !== 'allowed' || request === null || request.location === null) return null
    return [proof(request, `${request.status}, Location: ${request.location.href}`)]
  },
} as const satisfies WarningRule
