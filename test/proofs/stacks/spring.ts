import type { Ground } from '../proof.ts'
import { casesWith, todayProof } from '../today.ts'
import { prepareSpring, startSpringShop, versionOfSpring } from '../tool-chains/maven.ts'

const leftOut = [
  'malformed-allow-list',
  // Spring answers OPTIONS by itself wherever it is asked, and Spring Security lets no cache keep a response.
  'preflight-not-handled',
  'cached-for-another-origin',
  // Not proven yet. Spring leaves a response alone that has the header already: it is never the second of two.
  'multiple-allow-origin',
  'cookie-not-sent',
  'response-header-not-exposed',
] as const

export const spring: Ground = {
  stack: 'spring',
  version: async () => `Spring Boot ${versionOfSpring()} (Spring MVC and Spring Security on Tomcat)`,
  emulated: null,
  prepare: prepareSpring,
  pageServer: null,
  proofs: casesWith([], leftOut).map((one) => todayProof(one, (put, env) => startSpringShop(put, env))),
}
