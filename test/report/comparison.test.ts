import { describe, expect, test } from 'vitest'
import { answerChanges, verdictChanges } from '../../src/report/changes.ts'
import { comparisonMarkdown } from '../../src/report/comparison-markdown.ts'
import { compare, differs } from '../../src/report/comparison.ts'
import { divergenceSentence } from '../../src/report/divergence.ts'
import { lookedAgain } from '../../src/knowledge/facts/stretch.ts'
import { conclude } from '../../src/knowledge/triage.ts'
import { answered, secret } from './triages.ts'

describe('two triages side by side', () => {
  const closed = answered([])
  const open = answered([['Access-Control-Allow-Origin', 'https://app.example.com']])
  test('part at the first probe that differs', () => {
    const { firstDivergence } = compare(closed, open)
    expect(firstDivergence).toMatchObject({
      what: 'the request',
      differences: ['access-control-allow-origin: absent / its own page'],
    })
  })
  test('that one status from 200 to 299 stands beside another decides nothing', () => {
    const before = answered([])
    const [own] = open.evidence.observations
    const after = conclude(
      open.subject,
      {
        ...open.evidence,
        observations: [{ ...own!, response: { ...own!.response!, status: 204 }, failure: null }],
      },
      null,
    )
    expect(divergenceSentence(before, after, compare(before, after))).toContain(
      'Access-Control-Allow-Origin is',
    )
  })
  test('that agree have none', () => {
    expect(compare(open, open).firstDivergence).toBeNull()
    expect(divergenceSentence(open, open, compare(open, open))).toBe('Both sides answer alike.')
  })
  test.each([
    [
      'of both sides is one of them',
      true,
      ['the request', 'the request without an Origin, as curl sends it'],
    ],
    ['that only one side needed tells no difference', false, ['the request']],
  ])('a probe beside the way of a browser %s', (_, ofBoth, expected) => {
    const without = { kind: 'without-origin', form: 'request' } as const
    const probed = (side: typeof open, asks: boolean) => {
      const [own] = side.evidence.observations
      const beside = asks ? [{ ...own!, id: 'beside', purpose: without }] : []
      return conclude(side.subject, { ...side.evidence, observations: [own!, ...beside] }, null)
    }
    const { rows } = compare(probed(closed, true), probed(open, ofBoth))
    expect(rows.map(({ what }) => what)).toEqual(expected)
  })
  test('are told apart in one sentence, in the report for a ticket too', () => {
    const sentence = 'Access-Control-Allow-Origin is absent for A, its own page for B.'
    expect(divergenceSentence(closed, open, compare(closed, open))).toBe(
      `They part at the request: ${sentence}`,
    )
    const section = comparisonMarkdown(closed, open)
    expect(section).toContain(sentence)
    expect(section).toContain('| the request (first) | Access-Control-Allow-Origin | absent | its own page |')
    expect(section).not.toContain(secret)
  })
  test('that differ only in who serves them do not part there', () => {
    const elsewhere = answered([['Server', 'caddy']])
    const alsoOpen = answered([
      ['Access-Control-Allow-Origin', 'https://app.example.com'],
      ['Server', 'nginx'],
    ])
    const { firstDivergence } = compare(elsewhere, alsoOpen)
    expect(firstDivergence?.facts.filter(differs).map(({ name }) => name)).toEqual([
      'access-control-allow-origin',
      'server',
    ])
    expect(divergenceSentence(elsewhere, alsoOpen, compare(elsewhere, alsoOpen))).toContain('Allow-Origin')
  })
  test('of the same request tell what changed', () => {
    const [before, after] = [closed, open].map(({ subject: asked, evidence }) =>
      lookedAgain([], asked, evidence, 0),
    )
    const [was, is] = [before?.[0], after?.[0]]
    if (was === undefined || is === undefined) throw new Error('a look leaves a stretch')
    expect(verdictChanges(was, is)).toEqual([
      'outcome: blocked, now allowed',
      'Chromium, Firefox and WebKit: MissingAllowOriginHeader, now lets it through',
    ])
    expect(answerChanges(was, is)).toEqual([
      'the request: Access-Control-Allow-Origin appeared: https://app.example.com',
    ])
    expect(answerChanges(is, was)).toEqual([
      'the request: Access-Control-Allow-Origin disappeared, it was https://app.example.com',
    ])
    expect([...answerChanges(is, is), ...verdictChanges(is, is)]).toEqual([])
  })
})
