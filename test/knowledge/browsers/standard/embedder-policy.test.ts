import { describe, expect, it } from 'vitest'
import { embedderPolicyIn } from '../../../../src/knowledge/browsers/standard/embedder-policy.ts'

describe('the embedder policy of a page', () => {
  const lines = (values: readonly string[]) =>
    values.map((value) => ['Cross-Origin-Embedder-Policy', value] as const)

  // Measured: an image of another origin without a policy, in all three browsers.
  it.each([
    ['require-corp'],
    [' require-corp '],
    ['\trequire-corp\t'],
    ['require-corp; report-to="a"'],
    ['require-corp;report-to=a'],
    ['require-corp;foo=?1;bar="x"'],
    ['require-corp;  a'],
    ['require-corp;a;a'],
  ])('%j blocks', (value) => expect(embedderPolicyIn(lines([value]))).toBe('require-corp'))

  it.each([[['credentialless; a=-12']], [['credentialless;report-to="a \\"b\\" c"']]])(
    '%j asks without credentials',
    (values) => expect(embedderPolicyIn(lines(values))).toBe('credentialless'),
  )

  it.each([
    ...[
      [['unsafe-none']],
      [['']],
      [['bogus']],
      [['Require-Corp']],
      [['"require-corp"']],
      [['(require-corp)']],
    ],
    ...[[['require-corp ;a=1']], [['require-corp;']], [['require-corp; =']], [['require-corp; A=1']]],
    ...[[['require-corp; report-to="open']], [['require-corp, require-corp']], [['require-corp bogus']]],
    ...[[['require-corp', 'require-corp']], [['unsafe-none', 'require-corp']], [['require-corp;\ta']]],
    ...[[['require-corp;a=?2']], [['require-corp;a=99999999999999999']], [['require-corp\xa0']]],
    ...[[['require-corp; a="\xe9"']], [['require-corp:']], [['require-corp;a=1.1234']]],
  ])('%j does not', (values) => expect(embedderPolicyIn(lines(values))).toBeNull())

  it('is not what is only reported', () =>
    expect(embedderPolicyIn([['Cross-Origin-Embedder-Policy-Report-Only', 'require-corp']])).toBeNull())
})
