import { expect, test } from 'vitest'
import { looksSecret, withoutMarkedKeys } from '../../../src/knowledge/privacy/secret-shape.ts'

/** Each maker's mark with the shortest key that is taken for one of its own. */
const makers: readonly (readonly [mark: string, shortest: string])[] = [
  ['sk_live_', 'a1b2c3d4'],
  ['sk_test_', 'a1b2c3d4'],
  ['pk_live_', 'a1b2c3d4'],
  ['rk_test_', 'a1b2c3d4'],
  ['ghp_', 'a1b2c3d4e5f6g7h8'],
  ['gho_', 'a1b2c3d4e5f6g7h8'],
  ['ghu_', 'a1b2c3d4e5f6g7h8'],
  ['ghr_', 'a1b2c3d4e5f6g7h8'],
  ['ghs_', 'a1b2c3d4e5f6g7h8'],
  ['github_pat_', 'a1b2c3d4e5f6g7h8'],
  ['glpat-', 'a1b2-c3d4_e5f6g7'],
  ['xoxb-', '1a2b-3c4'],
  ['AKIA', 'A1B2C3D4E5F6'],
  ['AIza', 'a1b2-c3d4_e5f6g7h8i9'],
  ['ya29.', 'a1b2-c3d'],
  ['npm_', 'a1b2c3d4e5f6g7h8'],
  ['dop_v1_', 'a1b2c3d4e5f6g7h8'],
  ['hf_', 'a1b2c3d4e5f6g7h8'],
  ['shpat_', 'a1b2c3d4e5f6g7h8'],
  ['shpss_', 'a1b2c3d4e5f6g7h8'],
  ['SG.', 'a1-2b_3c.d4-5e_6f'],
  ['sk-', 'a1b2-c3d4_e5f6g7'],
]

test.each(makers)('%s begins a key of its maker', (mark, shortest) => {
  expect(withoutMarkedKeys(`(${mark}${shortest})`, '#')).toBe('(#)')
  expect(looksSecret(`${mark}${shortest}`)).toBe(true)
})

test.each(makers)('%s with less behind it, or within a word, is none', (mark, shortest) => {
  const [less, within] = [`(${mark}${shortest.slice(0, -1)})`, `(x${mark}${shortest})`]
  expect(withoutMarkedKeys(less, '#')).toBe(less)
  expect(withoutMarkedKeys(within, '#')).toBe(within)
})

test.each([
  ['sk_prod_a1b2c3d4', 'another word of Stripe'],
  ['ghx_a1b2c3d4e5f6g7h8', 'another letter of GitHub'],
  ['xoxz-1a2b-3c4d', 'another letter of Slack'],
  ['AKIAa1b2c3d4e5f6', 'small letters at Amazon'],
  ['SG.a1b2c3d4', 'one part at SendGrid'],
])('%s: %s', (text) => {
  expect(withoutMarkedKeys(text, '#')).toBe(text)
})

test.each([
  ['letters and digits by chance', 'aB3dE5gH7jK9mN1pQ3sT'],
  ['with all marks of base64', 'aB3+E5/H7=K9mN1pQ3sT'],
  ['with all marks of URLs', 'aB3-E5_H7.K9~N1pQ3sT'],
  ['thirty-two digits of hexadecimal', '9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c'],
  ['and in capitals', '9F8A7B6C5D4E3F2A1B0C9D8E7F6A5B4C'],
])('made by chance: %s', (_, value) => {
  expect(looksSecret(value)).toBe(true)
})

test.each([
  ['one character less', 'aB3dE5gH7jK9mN1pQ3s'],
  ['in two pieces', 'aB3dE5gH7jK9mN1pQ3sT aB3'],
  ['with a mark of no key', 'aB3dE5gH7jK9mN1pQ3sT!'],
  ['a mark before it', '!aB3dE5gH7jK9mN1pQ3sT'],
  ['no digit', 'aBcdEfgHijKlmNopQrsT'],
  ['no letter', '1234-5678_9012.3456~78'],
  ['a UUID', '550e8400-e29b-41d4-a716-446655440000'],
  ['a UUID in capitals', '550E8400-E29B-41D4-A716-446655440000'],
  ['thirty-one digits of hexadecimal', '9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4'],
  ['the same few characters', 'aA1aA1aA1aA1aA1aA1aA1aA1'],
  ['words with a number', 'ordersofthecustomersof2026'],
  ['words one behind the other, all letters other', 'quickbrownfxjmpsvthlazydg1'],
  ['longer than any key', 'aB3dE5gH7jK9mN1pQ3sT'.repeat(205)],
])('not made by chance: %s', (_, value) => {
  expect(looksSecret(value)).toBe(false)
})

test('a UUID is one alone, not within more', () => {
  expect(looksSecret('x550e8400-e29b-41d4-a716-446655440000Zq')).toBe(true)
})

test('the longest that is looked at', () => {
  const text = (length: number) => 'aB3dE5gH7jK9mN1pQ3sT'.repeat(205).slice(0, length)
  expect([looksSecret(text(4096)), looksSecret(text(4097))]).toEqual([true, false])
})
