import { byAnswer } from './refute.ts'
import { headerOf } from '../facts/answer.ts'
import { leavesOutToo, misspeltAllowOrigin, misspeltSays } from '../facts/misspelt.ts'
import type { Facts } from '../facts/facts.ts'
import { proof, type Cause, type Draft } from './cause.ts'
import { firstFailing, seen, sure } from '../facts/faults.ts'

export const invalidAllowOrigin = {
  id: 'invalid-allow-origin',
  name: 'Allow-Origin is no origin',
  means:
    'The header holds something that is neither an origin nor the wildcard: a pattern, quotes, a path, undefined. Or its line is none: a blank before the colon, a name that is misspelt.',
  why: 'Browsers compare the value as it stands. They know no patterns and strip no quotes.',
  evidence:
    'Access-Control-Allow-Origin has one value, and it cannot be anybody’s origin; or the line itself is malformed.',
  lookAlikes: [
    { cause: 'origin-not-allowed', tell: 'There the value is an origin, only not this one.' },
    { cause: 'multiple-allow-origin', tell: 'There are several values.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway', 'deployment-platform'],
  fix: 'allow-the-origin',
  verification: [
    {
      id: 'value-is-origin',
      title: 'Access-Control-Allow-Origin is the page’s origin, and nothing around it',
      how: ({ subject }) => `it must read ${subject.pageOrigin}`,
    },
  ],
  pitfalls: ['forgotten-scheme', 'wildcard-forever'],
  saidAs: { errors: ['InvalidAllowOriginValue', 'PreflightInvalidAllowOriginValue'] },
  restsOn: 'a response',
  isShownByTwo: true,
  isMetTwice: true,
  examine: (facts) => {
    const unread = firstFailing(facts, 'unread')
    if (unread !== null)
      return {
        confidence: sure(unread, facts),
        title: `The line “${unread.check.line}” is no header that all browsers read`,
        evidence: [seen(unread), proof(unread, 'a colon must follow the name at once, on a line of its own')],
      }
    const answer = firstFailing(facts, 'invalid')
    if (answer === null) return misspeltBesideLists(facts)
    const { value } = answer.check
    return {
      confidence: sure(answer, facts),
      title: `Access-Control-Allow-Origin is ${value === '' ? 'empty' : `“${value}”`}, which is no origin, not * and not null`,
      evidence: [seen(answer)],
    }
  },
  refute: byAnswer((answer) => {
    if (answer.check.kind === 'invalid' || answer.check.kind === 'unread') return null
    const value = headerOf(answer, 'access-control-allow-origin')
    if (answer.check.kind === 'multiple') return `Each value by itself is an origin: ${value ?? ''}.`
    if (value === null) return `There is no value that could be wrong. ${seen(answer).says}.`
    const isOne = value === '*' || value === 'null' || URL.parse(value)?.origin === value
    return isOne ? `${value} is a value that the header may have.` : null
  }),
} as const satisfies Cause<'invalid-allow-origin'>

/** The lists are there, and the permission itself stands under a name that no browser reads. */
function misspeltBesideLists(facts: Facts): Draft<'invalid-allow-origin'> | null {
  const bare = firstFailing(facts, 'missing')
  const misspelt = bare === null ? null : misspeltAllowOrigin(bare)
  if (bare === null || misspelt === null) return null
  return {
    confidence: sure(bare, facts),
    title: `${misspelt[0]} is no header that browsers read: the name is ${misspelt[1]}${leavesOutToo(bare, misspelt[0], facts.subject.pageOrigin)}`,
    evidence: [seen(bare), proof(bare, misspeltSays(bare, misspelt))],
    particulars: { misspelt },
  }
}
