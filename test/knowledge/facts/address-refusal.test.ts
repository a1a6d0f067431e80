import { expect, test } from 'vitest'
import { addressRefusal } from '../../../src/knowledge/facts/address-refusal.ts'
import { factsOf } from '../../../src/knowledge/facts/facts.ts'
import type { Case } from '../../../src/knowledge/model/case.ts'
import { allow, evidence, get, preflight, probe, request, type Came } from '../causes/evidence-builder.ts'

const slashes = 'https://api.example.com//v1'
const encoded = 'https://api.example.com/v1/a%2Fb'
const good: Came = [200]
const letIn: Came = [404, allow()]

test.for<[string, string, Came, Came | null, boolean, Came?]>([
  ['two slashes, and well with one', slashes, [400], good, true],
  ['two slashes, and the preflight alike', slashes, [400], good, true, [400]],
  ['two slashes, and the preflight otherwise', slashes, [400], good, false, [403]],
  ['two slashes, and the headers with one', slashes, [400], letIn, true],
  ['two slashes, refused with one too', slashes, [400], [403], false],
  ['two slashes, refused alike with one', slashes, [403], [403, allow()], false],
  ['two slashes that are not found', slashes, [404], good, false],
  ['two slashes, and nothing asked with one', slashes, [400], null, false],
  ['two slashes, taken', slashes, [200], good, false],
  ['two slashes, refused with a permission', slashes, [400, allow()], good, false],
  ['two slashes, refused for another reason', slashes, [401], good, false],
  ['two slashes, too long', slashes, [414], good, true],
  ['two slashes, headers too large', slashes, [431], good, true],
  ['an encoded slash that is not found', encoded, [404], good, true],
  ['an encoded slash, and the headers without it', encoded, [404], letIn, true],
  ['an encoded slash, not found without it either', encoded, [404], [404], false],
  ['an encoded slash, and a redirect without it', encoded, [403], [302], true],
  ['an encoded slash, and an error without it', encoded, [403], [400], false],
  ['nothing odd', 'https://api.example.com/v1', [400], good, false],
])('%s', ([, url, came, other, is, options]) => {
  const subject: Case = { ...get, url }
  const seen = [
    ...(options === undefined ? [] : [preflight(subject, options)]),
    request(subject, came),
    probe({ kind: 'sibling', what: 'root' }, good, { at: 'https://api.example.com/' }),
    ...(other === null ? [] : [probe({ kind: 'sibling', what: 'rewritten' }, other)]),
  ]
  const found = addressRefusal(factsOf(subject, evidence(...seen)))
  expect(found !== null).toBe(is)
  if (found !== null) expect(found.refused.purpose.kind).toBe(options === undefined ? 'request' : 'preflight')
})

test('without a response to the request nothing is said', () => {
  const subject = { ...get, url: slashes }
  const seen = [preflight(subject, [400]), probe({ kind: 'sibling', what: 'rewritten' }, good)]
  expect(addressRefusal(factsOf(subject, evidence(...seen)))).toBeNull()
})
