import { describe, expect, it } from 'vitest'
import { judge, line, recorded } from './support/judge.ts'

describe('a recorded case', () => {
  it('is judged for each engine, with nothing implied', async () => {
    const { status, lines } = await judge(line(recorded))
    const verdict = {
      outcome: 'response',
      corsError: null,
      status: 201,
      type: 'cors',
      redirected: false,
      visible: ['content-type'],
      wire: [
        {
          hop: 0,
          preflight: true,
          method: 'OPTIONS',
          origin: 'https://app.example.com',
          acrm: 'PUT',
          acrh: 'x-a',
        },
        {
          hop: 0,
          preflight: false,
          method: 'PUT',
          origin: 'https://app.example.com',
          acrm: null,
          acrh: null,
        },
      ],
    }
    expect(status).toBe(0)
    expect(lines).toEqual([{ id: 'r1', chromium: verdict, firefox: verdict, webkit: verdict }])
  })

  it('takes request headers as an object as well', async () => {
    const asObject = { ...recorded, request: { ...recorded.request, headers: { 'X-A': '1' } } }
    expect((await judge(line(asObject))).lines).toEqual((await judge(line(recorded))).lines)
  })

  it('whose chain leaves the recording ends in an error for that line alone', async () => {
    const leaves = {
      ...recorded,
      hops: [
        {
          ...recorded.hops[0],
          response: {
            status: 302,
            headers: [
              ['Access-Control-Allow-Origin', '*'],
              ['Location', '/elsewhere'],
            ],
          },
        },
      ],
    }
    const { status, lines } = await judge(line(leaves) + line(recorded))
    expect(status).toBe(2)
    expect(lines[0]).toMatchObject({ line: 1, id: 'r1', error: expect.stringContaining('/elsewhere') })
    expect(lines[1]).toMatchObject({ id: 'r1', chromium: { outcome: 'response' } })
  })
})

describe('a fixture', () => {
  const redirecting = (location: string): object => ({
    id: 'f',
    page: 'http://127.0.0.1:4101',
    url: 'http://127.0.0.1:4102/c/f/0',
    request: { method: 'GET', headers: {}, credentials: 'omit' },
    hops: [
      {
        at: 'api',
        preflight: { status: 204, headers: [] },
        response: {
          status: 302,
          headers: [
            ['Access-Control-Allow-Origin', '*'],
            ['Location', location],
          ],
        },
      },
    ],
  })

  it('answers 404 with a wildcard on any other path, off its log', async () => {
    const { lines } = await judge(line(redirecting('/ok')))
    expect(lines[0]?.['chromium']).toMatchObject({
      outcome: 'response',
      status: 404,
      redirected: true,
      visible: ['content-length'],
      wire: [{ hop: 0 }],
    })
  })

  it('may redirect to itself until the engines give up', async () => {
    const { lines } = await judge(line(redirecting('/c/f/0')))
    expect(lines[0]?.['firefox']).toMatchObject({ outcome: 'network-error', corsError: null })
    expect((lines[0]?.['firefox'] as { wire: unknown[] }).wire).toHaveLength(21)
  })

  it('that is sent to a host nobody serves leaves the recording', async () => {
    const { status, lines } = await judge(line(redirecting('http://other.test/')))
    expect([status, lines[0]?.['error']]).toEqual([2, expect.stringContaining('other.test')])
  })
})

describe('a malformed line gets its number and the problem; the rest is judged', () => {
  it.each([
    ['no JSON', '{"id":', /^not JSON/],
    ['no object', '[]', /the line: expected an object, found \[\]/],
    ['no id', line({ ...recorded, id: 7 }), /^id: expected a string, found 7/],
    ['no page', line({ ...recorded, page: 'app' }), /^page: expected an origin/],
    ['no URL', line({ ...recorded, url: '/a' }), /^url: expected an absolute URL/],
    ['no request', line({ ...recorded, request: null }), /^request: expected an object, found null/],
    ['no hops', line({ ...recorded, hops: [] }), /^hops: expected a list of at least one hop/],
    [
      'an unknown mode',
      line({ ...recorded, request: { credentials: 'all' } }),
      /one of omit, same-origin, include/,
    ],
    [
      'a hop without URL',
      line({ ...recorded, hops: [{}] }),
      /^hops\[0\]\.url: expected a string, found nothing/,
    ],
    [
      'a status in words',
      line({ ...recorded, hops: [{ ...recorded.hops[0], response: { status: 'ok' } }] }),
      /^hops\[0\]\.response\.status/,
    ],
    [
      'a header without value',
      line({ ...recorded, hops: [{ ...recorded.hops[0], response: { status: 200, headers: [['a']] } }] }),
      /pairs of \[name, value\]/,
    ],
  ])('%s', async (_, text, problem) => {
    const { status, lines } = await judge(`${line(recorded)}${text.trimEnd()}\n${line(recorded)}`)
    expect(status).toBe(2)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toEqual({ line: 2, error: expect.stringMatching(problem) })
    expect(lines[2]).toMatchObject({ id: 'r1' })
  })

  it('counts blank lines without judging them, and needs no newline at the end', async () => {
    const { status, lines } = await judge(`\n\r\n${line(recorded)}nonsense`)
    expect(status).toBe(2)
    expect(lines).toEqual([expect.objectContaining({ id: 'r1' }), expect.objectContaining({ line: 4 })])
  })
})
