import { describe, expect, test } from 'vitest'
import { ownerSteps } from '../../../src/knowledge/recipes/which-layer.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'

const stepsOf = (
  id: 'multiple-allow-origin' | 'preflight-elsewhere' | 'error-response-without-cors' | 'origin-not-allowed',
  stack: SoftwareId,
  ...seen: readonly SoftwareId[]
) => ownerSteps({ id }, stack, new Set(seen)).join('\n')

describe('where application and proxy both set the header', () => {
  test.each(['express', 'nginx'] as const)('the application owns it, as the recipe for %s says', (stack) => {
    expect(stepsOf('multiple-allow-origin', stack, 'express', 'nginx')).toMatch(
      stack === 'express' ? /One owner: Express/ : /One owner: the application/,
    )
  })

  test('the application says what to take out of the proxy that is there, and of no other', () => {
    const steps = stepsOf('multiple-allow-origin', 'express', 'express', 'nginx')
    expect(steps).toContain('In Nginx, remove every add_header Access-Control-')
    expect(steps).not.toMatch(/Apache|Caddy/)
  })

  test('the proxy says what to take out of itself, and what of the application where that cannot be', () => {
    const steps = stepsOf('multiple-allow-origin', 'nginx', 'django', 'nginx')
    expect(steps).toContain('in Nginx remove every add_header')
    expect(steps).toContain('In Django, remove corsheaders.middleware.CorsMiddleware')
    expect(steps).not.toMatch(/Express/)
  })

  test('where no mark tells, no software is named', () => {
    const proxy = stepsOf('multiple-allow-origin', 'fastify')
    expect(proxy).toMatch(/In a proxy before it, take out whatever adds Access-Control- headers/)
    expect(proxy).not.toMatch(/Nginx|Apache|Caddy/)
    const application = stepsOf('multiple-allow-origin', 'caddy')
    expect(application).toMatch(/In the application, take out whatever adds Access-Control- headers/)
    expect(application).not.toMatch(/Express|Django/)
  })
})

test('where the proxy answers OPTIONS, it owns the headers', () => {
  expect(stepsOf('preflight-elsewhere', 'nginx', 'express', 'nginx')).toMatch(
    /^One owner: Nginx.* In Express, delete app\.use\(cors/,
  )
})

test('an HTTP API owns them whatever the application does', () => {
  expect(stepsOf('error-response-without-cors', 'api-gateway-http')).toMatch(/One owner: .*It ignores/)
})

test('a cause of one layer alone needs no owner', () => {
  expect(stepsOf('origin-not-allowed', 'nginx', 'express', 'nginx')).toBe('')
  expect(stepsOf('multiple-allow-origin', 'vite')).toBe('')
})

test('storage owns them itself, and nothing behind it does', () => {
  const steps = stepsOf('multiple-allow-origin', 'minio', 'minio', 'nginx')
  expect(steps).toMatch(/^One owner: MinIO.* In Nginx, remove every add_header/)
  expect(steps).not.toMatch(/owner: the application/)
})
