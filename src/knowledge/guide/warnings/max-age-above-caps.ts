import { proof } from '../../causes/cause.ts'
import { preflightCacheRules } from '../../browsers/judge/preflight-cache.ts'
import { headerOf } from '../../facts/answer.ts'
import type { WarningRule } from './warning.ts'

export const maxAgeAboveCaps = {
  title: 'Access-Control-Max-Age is longer than browsers keep it',
  text: 'Chromium keeps a preflight two hours at most, Firefox a day, WebKit ten minutes. A longer time gains nothing, and a mistake stays as long as they allow.',
  examine: ({ preflight }) => {
    const value = preflight === null ? null : headerOf(preflight, 'access-control-max-age')
    if (
      preflight === null ||
      value === null ||
      !/^\s*\d+\s*$/.test(value) ||
      Number(value) <= preflightCacheRules.chromium.cap
    )
      return null
    return [proof(preflight, `Access-Control-Max-Age: ${value.trim()}`)]
  },
} as const satisfies WarningRule
