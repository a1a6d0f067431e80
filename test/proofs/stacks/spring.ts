import type { Ground } from '../proof.ts'
import { casesWith, todayProof, type TodayCase } from '../today.ts'
import { prepareSpring, startSpringShop, versionOfSpring, versionOfTomcat } from '../tool-chains/maven.ts'

const leftOut = [
  // Spring answers OPTIONS by itself wherever it is asked, and Spring Security lets no cache keep a response.
  'preflight-not-handled',
  'cached-for-another-origin',
  // Spring leaves a response alone that has the header already: it is never the second of two.
  'multiple-allow-origin',
] as const

export const spring: Ground = {
  stack: 'spring',
  version: async () => `Spring Boot ${versionOfSpring()} (Spring MVC and Spring Security on Tomcat)`,
  emulated: null,
  prepare: prepareSpring,
  pageServer: null,
  proofs: casesWith([], leftOut).map((one) => todayProof(one, (put, env) => startSpringShop(put, env))),
}

/** What Tomcat's filter answers in a way of its own; the rest is proven with Spring's. */
const ofTomcat = new Set<TodayCase['cause']>([
  'origin-not-allowed',
  'credentials-not-allowed',
  'multiple-allow-origin',
  'method-not-allowed',
  'request-header-not-allowed',
  'response-header-not-exposed',
])

/** The same shop, whose policy of today is the filter of Tomcat. */
export const springOnTomcat: Ground = {
  stack: 'spring',
  on: 'tomcat',
  version: async () =>
    `Tomcat ${versionOfTomcat()} with its own CorsFilter, in Spring Boot ${versionOfSpring()}`,
  emulated: null,
  prepare: prepareSpring,
  pageServer: null,
  proofs: casesWith([])
    .filter(({ cause }) => ofTomcat.has(cause))
    .map((one) => todayProof(one, (put, env) => startSpringShop(put, { ...env, CORS_FILTER: 'tomcat' }))),
}
