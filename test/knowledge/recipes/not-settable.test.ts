import { expect, test } from 'vitest'
import type { Case, HeaderList } from '../../../src/knowledge/model/case.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'
import { conclude } from '../../../src/knowledge/triage.ts'
import { allow, evidence, get, preflight, request } from '../causes/evidence-builder.ts'

const methods: HeaderList = [...allow(), ['Access-Control-Allow-Methods', 'GET, POST']]

/** The fix for a preflight that allows the origin and lacks the method or the header, or a response that lacks credentials. */
function fixOf(stack: SoftwareId, more: Partial<Case>) {
  const subject = { ...get, ...more }
  const seen =
    more.credentials === 'include'
      ? evidence(request(subject, [200, allow()]))
      : evidence(
          preflight(subject, [204, [...methods, ['Access-Control-Allow-Headers', 'accept']]]),
          request(subject, [200, allow()], { standIn: true }),
        )
  const fix = conclude(subject, seen, stack).fixes[0]
  return { title: fix?.title ?? '', snippet: fix?.snippet ?? null }
}
const patch: Partial<Case> = { method: 'PATCH' }
const put: Partial<Case> = { method: 'PUT' }
const tenant: Partial<Case> = { headers: [['X-Tenant', 'a']] }
const cookies: Partial<Case> = { credentials: 'include' }

test.for<[SoftwareId, Partial<Case>, string]>([
  ['ollama', tenant, 'The header x-tenant: no setting of Ollama allows that'],
  ['minio', patch, 'The method PATCH: no setting of MinIO allows that'],
  ['s3', patch, 'The method PATCH: no setting of Amazon S3 allows that'],
  ['keycloak', tenant, 'The header x-tenant: no setting of Keycloak allows that'],
  ['gcs', cookies, 'Credentials: no setting of Google Cloud Storage allows that'],
  ['azure-functions', put, 'The method PUT: no setting of Azure Functions allows that'],
])('%s has no setting for it, and gets no lines that do not help', ([stack, more, title]) => {
  expect(fixOf(stack, more)).toEqual({ title, snippet: null })
})

test.for<[SoftwareId, Partial<Case>, RegExp]>([
  ['s3', put, /"PUT"/],
  ['azure-app-service', cookies, /supportCredentials=true/],
  ['express', tenant, /x-tenant/],
])('%s has a setting for it', ([stack, more, line]) => {
  expect(fixOf(stack, more).snippet).toMatch(line)
})
