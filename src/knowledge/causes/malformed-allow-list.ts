import { withoutPreflight } from './refute-preflight.ts'
import { headerOf } from '../facts/answer.ts'
import { proof, type Cause } from './cause.ts'
import { listsCount, seen } from '../facts/faults.ts'

export const malformedAllowList = {
  id: 'malformed-allow-list',
  name: 'a list of methods or headers cannot be read',
  means: 'Access-Control-Allow-Methods or -Headers holds something that is no list of names.',
  why: 'One element that is no name (a blank inside, a bracket, quotes) makes the browser throw the whole list away.',
  evidence: 'The value of the header has an element that is no HTTP token.',
  lookAlikes: [
    { cause: 'request-header-not-allowed', tell: 'There the list can be read and lacks a name.' },
    { cause: 'method-not-allowed', tell: 'There the list can be read and lacks the method.' },
  ],
  livesIn: ['server-configuration', 'proxy-or-gateway'],
  fix: 'answer-preflights',
  verification: [
    {
      id: 'lists-parse',
      title: 'Both lists are names parted by commas',
      how: () => 'no quotes, brackets or blanks inside a name: Content-Type, Authorization',
    },
  ],
  pitfalls: ['headers-twice'],
  saidAs: {
    errors: ['InvalidAllowMethodsPreflightResponse', 'InvalidAllowHeadersPreflightResponse'],
    particulars: (_, text) => ({
      headers: [/-headers/i.test(text) ? 'Access-Control-Allow-Headers' : 'Access-Control-Allow-Methods'],
    }),
  },
  restsOn: 'a response',
  isShownByTwo: true,
  examine: (facts) => {
    const { preflight, lists } = facts
    const header = lists?.malformed[0]
    if (preflight === null || header === undefined || !listsCount(facts)) return null
    const value = headerOf(preflight, header.toLowerCase()) ?? ''
    return {
      confidence: 'certain',
      title: `${header} cannot be read as a list: “${value}”`,
      evidence: [proof(preflight, `${header}: ${value}`)],
      particulars: { headers: [header] },
    }
  },
  refute: (facts) => {
    const none = withoutPreflight(facts)
    if (none !== null || facts.preflight === null || facts.lists === null) return none
    if (facts.lists.malformed.length > 0) return null
    const methods = headerOf(facts.preflight, 'access-control-allow-methods')
    return methods === null
      ? `There is no list that could be malformed. ${seen(facts.preflight).says}.`
      : `The lists can be read: Access-Control-Allow-Methods: ${methods}.`
  },
} as const satisfies Cause<'malformed-allow-list'>
