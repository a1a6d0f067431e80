import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { harFile } from '../../../src/browser/attach/har-file.ts'
import { seenJson } from '../../../src/browser/attach/seen-json.ts'
import type { SeenRequest } from '../../../src/browser/attach/seen-request.ts'
import { seenText } from '../../../src/commands/output/seen-text.ts'
import { canary, encodings, headerNames, parameterNames } from '../../knowledge/privacy/echoing.ts'
import { seen } from '../../session/seen.ts'

/** A request with the secret in a header, its URL, its body and its cookie, and a server that repeats it wherever it can. */
function echoed(secret: string, encoded: string, header: string, parameter: string): SeenRequest {
  const url = `https://api.example.com/v1?${parameter}=${encodeURIComponent(secret)}`
  const request = {
    method: 'POST',
    url,
    headers: [
      ['Origin', 'https://app.example.com'],
      [header, secret],
      ['Cookie', `sid=${secret}`],
    ],
    response: {
      status: 302,
      headers: [
        ['Location', `https://login.example.com/?next=${encoded}`],
        ['X-Echo', `got ${encoded}`],
        ['Set-Cookie', `sid=${secret}; Path=/`],
      ],
    },
    address: '203.0.113.7',
    startedAt: 1_000,
  } as const
  const login = {
    ...request,
    url: `https://login.example.com/?next=${encodeURIComponent(secret)}`,
    response: null,
  }
  return seen('1', {
    method: 'POST',
    url,
    page: {
      origin: 'https://app.example.com',
      url: `https://app.example.com/?${parameter}=${encodeURIComponent(secret)}`,
    },
    body: { kind: 'json', text: JSON.stringify({ password: secret }) },
    hops: [
      { preflight: { ...request, method: 'OPTIONS', headers: [] }, request },
      { preflight: null, request: login },
    ],
    caller: {
      url: `https://app.example.com/app.js?${parameter}=${encodeURIComponent(secret)}`,
      line: 1,
      column: 1,
      functionName: 'send',
      original: { source: `src/${encoded}.ts`, line: 1, column: 1 },
    },
    statements: [
      { kind: 'cors', corsError: 'AllowOriginMismatch', parameter: encoded, at: 'redirect' },
      { kind: 'page-policy', directive: 'connect-src', policy: `https://api.example.com/?t=${encoded}` },
      { kind: 'kept-cookie', name: 'sid', when: 'stored', reasons: [encoded] },
      {
        kind: 'service-worker',
        outcome: 'failed',
        script: `https://app.example.com/sw.js?${parameter}=${encoded}`,
      },
      { kind: 'resource-policy', by: 'corp', reason: encoded },
      { kind: 'by-client', reason: encoded },
      { kind: 'connection', error: `net::ERR_FAILED ${encoded}` },
      { kind: 'other', reason: encoded },
    ],
  })
}

describe.each(Object.entries(encodings))('a secret that comes back %s', (_, encode) => {
  test('leaves by no line of attach and by no HAR', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'attach-canary-'))
    const path = join(folder, 'seen.har')
    try {
      await fc.assert(
        fc.asyncProperty(canary, headerNames, parameterNames, async (secret, header, parameter) => {
          const encoded = encode(secret)
          const request = echoed(secret, encoded, header, parameter)
          const file = await harFile(path, '0', 'Chrome/156')
          file.add(request)
          await file.close()
          for (const text of [
            JSON.stringify(seenJson(request)),
            seenText(request),
            readFileSync(path, 'utf8'),
          ]) {
            expect(text).toContain('https://api.example.com/v1')
            expect(text).not.toContain(secret)
            expect(text).not.toContain(encoded)
            // As it stands in JSON, too.
            expect(text).not.toContain(JSON.stringify(encoded).slice(1, -1))
          }
        }),
        { numRuns: 12 },
      )
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
