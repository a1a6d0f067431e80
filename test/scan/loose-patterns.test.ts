import { expect, test } from 'vitest'
import { judgePattern } from '../../src/scan/judge-origins.ts'

const says = (pattern: string, credentials = false) =>
  judgePattern(pattern, 1, credentials).map((finding) => finding.says)

test.each([
  '.*',
  '^.*$',
  '.+',
  '^(.*)$',
  'https?://.*',
  String.raw`^https?:\/\/.*$`,
  '^https://.+$',
  String.raw`^(http|https)://.*$`,
])('%s fits every origin', (pattern) => {
  expect(says(pattern)).toEqual([`the pattern ${pattern} fits every origin; compare against a list`])
  expect(says(pattern, true)).toEqual([
    `the pattern ${pattern} fits every origin, with credentials: any site can act as the visitor; compare against a list`,
  ])
})

test.each([
  [String.raw`^https://.*shop\.test$`, 'https://evilshop.test'],
  [String.raw`^https?:\/\/\w+shop\.co\.uk$`, 'https://evilshop.co.uk'],
  [String.raw`^https://[a-z-]+shop\.test(:\d+)?$`, 'https://evilshop.test'],
  [String.raw`^https://.*-shop\.vercel\.app$`, 'https://evil-shop.vercel.app'],
])('%s lets %s through', (pattern, another) => {
  expect(says(pattern).join()).toContain(`${another} fits it too`)
})

test.each([
  String.raw`^https://.*\.shop\.test$`,
  String.raw`^https://(.*\.)?shop\.test$`,
  String.raw`^https://[a-z-]+\.preview\.shop\.test$`,
  // Names below one that the owner of the policy holds.
  String.raw`^https://.*api\.shop\.test$`,
  String.raw`^https://.*\.shop\.vercel\.app$`,
  String.raw`\.shop\.test$`,
  String.raw`^https://localhost:\d+$`,
])('%s lets no other site through', (pattern) => {
  expect(says(pattern)).toEqual([])
})
