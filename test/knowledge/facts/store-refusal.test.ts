import { expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, evidence, get, request } from '../causes/evidence-builder.ts'

const s3: HeaderList = [['Server', 'AmazonS3'], ...allow()]
const error = (code: string, message = '') =>
  `<Error><Code>${code}</Code><Message>${message}</Message></Error>`

const fixOf = (status: number, headers: HeaderList, body: string, at = get.url) => {
  const subject = { ...get, url: at }
  const { diagnosis, fixes } = conclude(subject, evidence(request(subject, [status, headers, body])), null)
  return `${diagnosis.causes[0]?.question ?? ''} ${fixes[0]?.title ?? ''}`.trim()
}

test.each<[string, number, HeaderList, string]>([
  ['S3', 403, s3, error('AccessDenied', 'Request has expired')],
  ['the token behind an address of S3', 400, s3, error('ExpiredToken', 'The provided token has expired.')],
  ['Cloud Storage', 400, allow(), error('ExpiredToken', 'Request signature expired at: 2026-01-01')],
  [
    'Azure',
    403,
    allow(),
    error('AuthenticationFailed', 'x').replace(
      '</Error>',
      '<AuthenticationErrorDetail>Signature not valid in the specified time frame</AuthenticationErrorDetail></Error>',
    ),
  ],
])('a signature that ran out at %s is made anew', (_, status, headers, body) => {
  expect(fixOf(status, headers, body)).toBe('Sign the address anew')
})

test('a store that denies a plain address asks for no session', () => {
  expect(fixOf(403, s3, error('AccessDenied'))).toBe(
    'Find out whether the file is there, and who may read it',
  )
})

test.each<[string, number, HeaderList, string, string?]>([
  ['a signed address', 403, s3, error('AccessDenied'), `${get.url}?X-Amz-Signature=ab`],
  ['an application that writes the same', 403, allow(), error('AccessDenied')],
  ['a token of the application', 403, allow(), '{"error":"token has expired"}'],
])('%s is refused as ever', (_, status, headers, body, at) => {
  expect(fixOf(status, headers, body, at)).toMatch(/^same-with-credentials /)
})
