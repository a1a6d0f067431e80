import { headerOf } from '../facts/answer.ts'
import { proof, type Cause } from './cause.ts'
import { listsCount } from '../facts/faults.ts'

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
  examine: (facts) => {
    const { preflight, lists } = facts
    const header = lists?.malformed[0]
    if (preflight === null || header === undefined || !listsCount(facts)) return null
    const value = headerOf(preflight, header.toLowerCase()) ?? ''
    return {
      confidence: 'certain',
      title: `${header} cannot be read as a list: “${value}”`,
      evidence: [proof(preflight, `${header}: ${value}`)],
      particulars: { header, value },
    }
  },
} as const satisfies Cause
