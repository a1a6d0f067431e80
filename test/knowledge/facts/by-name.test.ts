import { expect, test } from 'vitest'
import { getsLess, getsMore } from '../../../src/knowledge/facts/gets-more.ts'
import type { Failure } from '../../../src/knowledge/model/evidence.ts'
import { allow, failure, get, probe, request, type Came } from '../causes/evidence-builder.ts'

const letIn: Came = [200, allow()]

test.for<[string, Came | Failure, Came | Failure, 'more' | 'less' | 'the same', string?]>([
  ['the page is let in, and was refused', letIn, [403], 'more'],
  ['the page is let in, and was answered bare with the same status', letIn, [200], 'the same'],
  ['the page is let in both times', letIn, [201, allow()], 'the same'],
  ['a response, where none came', [403], failure('reset'), 'more'],
  ['a response, where it was given up', [403], failure('aborted'), 'the same'],
  ['no response, where none came', failure('reset'), failure('reset'), 'the same'],
  ['no response, where one came', failure('reset'), letIn, 'the same'],
  ['a refusal, where the page was let in', [403], letIn, 'less'],
  ['a bare response, where the page was let in', [200], letIn, 'less'],
  ['a refusal, where it was answered well and bare', [403], [200], 'less'],
  ['the first status of a refusal', [400], [200], 'less'],
  ['a redirect, where it was answered well and bare', [302], [200], 'the same'],
  ['another refusal', [403], [401], 'the same'],
  ['a limit, where the page was let in', [429], letIn, 'the same'],
  ['an error, where the page was let in', [500], letIn, 'the same'],
  ['a demand of the network, where the page was let in', [511], letIn, 'less'],
  ['an error that lets the page in', [403, allow()], letIn, 'the same'],
  ['a refusal of another method', [403], letIn, 'the same', 'POST'],
  ['a welcome of another method', letIn, [403], 'the same', 'POST'],
])('under a browser’s name came %s', ([, came, own, gets, method = 'GET']) => {
  const twin = probe({ kind: 'as-browser', form: 'request' }, came, { method })
  const first = request(get, own)
  const more = getsMore(twin, first, get, [])
  const less = getsLess(twin, first, get)
  expect(more ? 'more' : less ? 'less' : 'the same').toBe(gets)
})

const again = (came: Came, turn: number) => probe({ kind: 'repeat', turn, form: 'request' }, came)

test.for<[string, readonly Came[], boolean]>([
  ['again and again', [[200], [200]], true],
  ['once more alone', [[200]], false],
  ['but once, when it was let in', [[200], letIn, [200]], false],
])('bare under this program’s name %s, and let in under a browser’s, with the same status', (row) => {
  const [, repeats, isMore] = row
  const twin = probe({ kind: 'as-browser', form: 'request' }, letIn)
  expect(getsMore(twin, request(get, [200]), get, repeats.map(again))).toBe(isMore)
})
