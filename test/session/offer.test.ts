import { describe, expect, test } from 'vitest'
import { emptyForm, formOf, readForm, withText, type FieldId } from '../../src/session/form.ts'
import { offerFor } from '../../src/session/offer.ts'
import { toSaved } from '../../src/session/saved-session.ts'
import { createSession } from '../../src/session/session.ts'
import { subject } from './opening.ts'
import { stage } from './ports.ts'

const url = 'https://api.example.com/v1'

describe('a value that does not fit its field', () => {
  test.each<readonly [string, FieldId, string, FieldId, string]>([
    ['a host is offered with https', 'page', 'app.example.com', 'page', 'https://app.example.com'],
    [
      'a host with port and path, too',
      'url',
      'api.example.com:8443/v1',
      'url',
      'https://api.example.com:8443/v1',
    ],
    ['the own machine with http', 'url', 'localhost:3000/v1', 'url', 'http://localhost:3000/v1'],
    ['quoted', 'page', '"app.example.com"', 'page', 'https://app.example.com'],
    [
      'a header in the error URL goes to the headers',
      'errorUrl',
      'X-Tenant: seven',
      'header:0',
      'X-Tenant: seven',
    ],
    ['a header in the page', 'page', 'Authorization: Bearer abc', 'header:0', 'Authorization: Bearer abc'],
    ['a header in the method', 'method', 'Accept: text/html', 'header:0', 'Accept: text/html'],
    ['a URL among the headers goes to the request', 'header:0', url, 'url', url],
    ['a URL in the method', 'method', url, 'url', url],
  ])('%s', (_title, field, text, to, becomes) => {
    const form = withText(emptyForm, field, text)
    expect(readForm(form).fields.get(field)?.kind).toBe('bad')
    expect(offerFor(field, form)?.to).toEqual({ field: to, text: becomes })
  })

  test.each<readonly [FieldId, string]>([
    ['page', 'https://app.example.com'],
    ['url', 'ftp://files.example.com'],
    ['page', 'no host at all'],
    ['method', 'GET'],
    ['header:0', 'X-Tenant: 7'],
  ])('%s %s has nothing better', (field, text) => {
    expect(offerFor(field, withText(emptyForm, field, text))).toBe(null)
  })

  test('a header that script may not set is moved nowhere', () => {
    const offer = offerFor('page', withText(emptyForm, 'page', 'Cookie: sid=1'))
    expect(offer).toEqual({ says: 'A header, and one that the browser sets itself', to: null })
  })

  test('a URL among the headers says so where page and request have theirs', () => {
    const offer = offerFor('header:0', withText(formOf(subject), 'header:0', url))
    expect(offer).toEqual({ says: 'This is a URL, and page and request have theirs', to: null })
  })
})

test.each([
  ['quotes', '"https://app.example.com"'],
  ['single quotes and a comma', "'https://app.example.com',"],
  ['angle brackets', '<https://app.example.com>'],
  ['spaces', '  https://app.example.com  '],
])('%s around a value are understood', (_what, page) => {
  expect(readForm({ ...formOf(subject), page }).subject?.pageOrigin).toBe('https://app.example.com')
})

test('what was left out is said', () => {
  const reading = readForm({ ...emptyForm, page: '"https://app.example.com"' }).fields.get('page')
  expect(reading).toMatchObject({
    notes: ['page: read without what stood around it, as https://app.example.com'],
  })
})

test.each<FieldId>(['page', 'url', 'method', 'errorUrl', 'header:0'])(
  'no secret is saved from %s',
  (field) => {
    const session = createSession({}, stage().ports)
    session.actions.fieldFocused(field)
    session.actions.fieldEdited({ kind: 'insert', text: 'Authorization: Bearer s3cr3t-t0ken-value' })
    expect(JSON.stringify(toSaved('id', session.store.getState(), 0))).not.toContain('s3cr3t')
  },
)

test('a letter goes to the next choice that begins with it', () => {
  const session = createSession({}, stage().ports)
  session.actions.fieldFocused('stack')
  const chosen = () => session.store.getState().facts.form.stack
  session.actions.choiceTyped('f')
  expect(chosen()).toBe('fastify')
  session.actions.choiceTyped('F')
  expect(chosen()).toBe('flask')
  session.actions.choiceTyped('ü')
  expect(chosen()).toBe('flask')
  expect(session.store.getState().message?.text).toBe('No choice begins with ü; ← and → choose')
})
