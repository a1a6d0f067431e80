import { expect, test } from 'vitest'
import { isOfSession } from '../../../src/knowledge/facts/cookie-of-session.ts'

const is = (name: string, ...attributes: readonly string[]) =>
  isOfSession({ name, attributes: new Map(attributes.map((one) => [one, ''])) })

test.each(
  'PHPSESSID session connect.sid sid my_sid auth authz authorization authorized access_token jwt csrftoken XSRF-TOKEN login remember_me AspNet.Identity ticket .ASPXAUTH .AspNetCore.x'.split(
    ' ',
  ),
)('%s is of a session', (name) => expect(is(name)).toBe(true))

test.each(
  'lang theme side asp x.asp author book-authors assessment possessed region sidebar consent'.split(' '),
)('%s is of none', (name) => {
  expect(is(name)).toBe(false)
})

test('what script may not read is of one', () => {
  expect([is('lang', 'httponly'), is('lang', 'secure')]).toEqual([true, false])
})
