import { cacheKeepsOldAnswers } from './cache-keeps-old-answers.ts'
import { errorsWithoutHeaders } from './errors-without-headers.ts'
import { forgottenScheme } from './forgotten-scheme.ts'
import { frontendBlamed } from './frontend-blamed.ts'
import { headersTwice } from './headers-twice.ts'
import { noCorsMode } from './no-cors-mode.ts'
import { nullAllowed } from './null-allowed.ts'
import { postmanProvesNothing } from './postman-proves-nothing.ts'
import { reflectEverything } from './reflect-everything.ts'
import { securitySwitchedOff } from './security-switched-off.ts'
import { wildcardForever } from './wildcard-forever.ts'
import type { Pitfall } from './pitfall.ts'

/** The mistakes that make such a bug worse or harder to find, by id. */
export const pitfalls = {
  'wildcard-forever': wildcardForever,
  'forgotten-scheme': forgottenScheme,
  'security-switched-off': securitySwitchedOff,
  'frontend-blamed': frontendBlamed,
  'errors-without-headers': errorsWithoutHeaders,
  'reflect-everything': reflectEverything,
  'null-allowed': nullAllowed,
  'no-cors-mode': noCorsMode,
  'headers-twice': headersTwice,
  'cache-keeps-old-answers': cacheKeepsOldAnswers,
  'postman-proves-nothing': postmanProvesNothing,
} as const satisfies Readonly<Record<string, Pitfall>>

export type PitfallId = keyof typeof pitfalls
