import { withoutPreflight } from './refute-preflight.ts'
import { headerOf } from '../facts/answer.ts'
import { proof, type Cause } from './cause.ts'
import { listsCount, seen } from '../facts/faults.ts'
import { listFaults } from '../facts/preflight-lists.ts'

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
    const { preflight, subject } = facts
    if (preflight === null || !listsCount(facts)) return null
    const [header] = listFaults(preflight, subject).malformed
    if (header === undefined) return null
    const value = headerOf(preflight, header.toLowerCase()) ?? ''
    return {
      confidence: 'certain',
      title: `${header} cannot be read as a list: “${value}”`,
      evidence: [proof(preflight, `${header}: ${value}`)],
      particulars: { headers: [header] },
    }
  },
  refute: (facts) => {
    const { preflight, subject } = facts
    if (preflight === null) return withoutPreflight(facts)
    if (listFaults(preflight, subject).malformed.length > 0) return null
    const lists = ['Access-Control-Allow-Methods', 'Access-Control-Allow-Headers'].flatMap((name) => {
      const value = headerOf(preflight, name.toLowerCase())
      return value === null ? [] : [`${name}: ${value}`]
    })
    return lists.length === 0
      ? `There is no list that could be malformed. ${seen(preflight).says}.`
      : `The lists can be read: ${lists.join('; ')}.`
  },
} as const satisfies Cause<'malformed-allow-list'>
