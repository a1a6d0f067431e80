import { expect, test } from 'vitest'
import { readHar } from '../../src/intake/har/har.ts'
import { conclude } from '../../src/knowledge/triage.ts'

const words = 'Invalid CORS request'
const page = 'https://app.example.org'

/** A recorded preflight that Spring refuses, with this content. */
function recorded(content: object, status = 403) {
  const request = {
    method: 'OPTIONS',
    url: 'https://api.example.org/v1',
    headers: [
      { name: 'Origin', value: page },
      { name: 'Access-Control-Request-Method', value: 'DELETE' },
    ],
  }
  const entry = {
    startedDateTime: '2026-11-30T01:00:00Z',
    request,
    response: { status, headers: [], content },
  }
  const { recordings } = readHar(JSON.stringify({ log: { version: '1.2', entries: [entry] } }))
  const [first] = recordings
  if (first === undefined) throw new Error('nothing was recorded')
  return first
}

test.each([
  ['as text', { mimeType: 'text/plain', text: words }],
  ['in base64', { mimeType: 'text/plain;charset=UTF-8', encoding: 'base64', text: btoa(words) }],
  ['without a type', { text: words }],
])('what a recorded response says is read: %s', (_, content) => {
  const { subject, evidence } = recorded(content)
  expect(evidence.observations[0]?.response?.body).toBe(words)
  const { diagnosis } = conclude(
    { ...subject, pageOrigin: page, credentials: 'same-origin', errorUrl: null },
    evidence,
    null,
  )
  expect(diagnosis.layer.id).toBe('spring')
  expect(diagnosis.causes[0]).toMatchObject({ id: 'origin-not-allowed', confidence: 'likely' })
})

test('of a long body the head is kept', () => {
  const { evidence } = recorded({ mimeType: 'text/html', text: words + '<p>é</p>'.repeat(50_000) })
  const body = evidence.observations[0]?.response?.body ?? ''
  expect(body.startsWith(`${words}<p>é</p>`)).toBe(true)
  expect(body.length).toBeLessThan(17_000)
})

test.each([
  ['of a picture', { mimeType: 'image/png', encoding: 'base64', text: btoa(words) }],
  ['that is empty', { mimeType: 'text/plain', text: '' }],
  ['that is no text', { mimeType: 'text/plain', text: 7 }],
  ['that was not kept', { mimeType: 'text/plain', size: 20 }],
])('nothing is read of a body %s', (_, content) => {
  expect(recorded(content).evidence.observations[0]?.response?.body).toBeNull()
})
