import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { SoftwareId } from '../../../src/knowledge/model/software.ts'
import { answeredBy, hintsOf, layerOf, makerOf } from '../../../src/knowledge/marks/layer-of.ts'
import { received } from './received.ts'

const bare: HeaderList = []
const polling = { url: 'https://api.example.com/socket.io/?EIO=4&transport=polling' }

describe('who made a response', () => {
  test.each<[string, SoftwareId, number, HeaderList, string | null, object?]>([
    ['X-Powered-By names it', 'express', 200, [['X-Powered-By', 'Express']], null],
    [
      'its 404 in JSON',
      'nestjs',
      404,
      [['X-Powered-By', 'Express']],
      '{"message":"Cannot GET /x","error":"Not Found","statusCode":404}',
    ],
    [
      'a program that runs Express inside',
      'lm-studio',
      200,
      [['X-Powered-By', 'Express']],
      '{"error":"Unexpected endpoint or method. (GET /)"}',
    ],
    ['its refusal in words', 'spring', 403, bare, 'Invalid CORS request'],
    [
      'Vary in three lines',
      'spring',
      200,
      [
        ['Vary', 'Origin'],
        ['Vary', 'Access-Control-Request-Method'],
        ['Vary', 'Access-Control-Request-Headers'],
      ],
      null,
    ],
    [
      'the realm that it has by default',
      'traefik',
      401,
      [['WWW-Authenticate', 'Basic realm="traefik"']],
      null,
    ],
    [
      'its refusal in words',
      'fastapi',
      400,
      [['Access-Control-Max-Age', '600']],
      'Disallowed CORS origin, method',
    ],
    ['its 404 in JSON', 'fastapi', 404, bare, '{"detail":"Not Found"}'],
    [
      'its OK to a preflight',
      'fastapi',
      200,
      [
        ['Server', 'uvicorn'],
        ['Access-Control-Max-Age', '600'],
      ],
      'OK',
      { method: 'OPTIONS' },
    ],
    [
      'its error page',
      'flask',
      404,
      bare,
      '<!doctype html>\n<html lang=en>\n<title>404 Not Found</title>\n<h1>Not Found</h1>',
    ],
    ['its 405 in words', 'sveltekit', 405, [['Allow', 'POST']], 'OPTIONS method not allowed'],
    [
      'problem details with a trace',
      'aspnet',
      500,
      bare,
      '{"type":"https://tools.ietf.org/html/rfc9110#section-15.6.1","title":"An error","status":500}',
    ],
    ['the 404 of gin', 'go', 404, bare, '404 page not found'],
    ['a session cookie of its own', 'laravel', 200, [['Set-Cookie', 'laravel_session=x']], null],
    [
      'what opens a poll, its times in the order of Node',
      'socket.io',
      200,
      bare,
      '0{"sid":"a","upgrades":["websocket"],"pingInterval":25000,"pingTimeout":20000}',
    ],
    ['an error of a polling client', 'socket.io', 400, bare, '{"message":"no"}', polling],
    [
      'the address of a token endpoint',
      'keycloak',
      200,
      bare,
      null,
      { url: 'https://id.example.com/realms/shop/protocol/openid-connect/token' },
    ],
    ['the host of a bucket', 's3', 403, bare, null, { url: 'https://b.s3.eu-central-1.amazonaws.com/a' }],
    ['Server names it', 's3', 403, [['Server', 'AmazonS3']], null],
    [
      'a hash where S3 writes base64',
      'minio',
      200,
      [
        ['X-Amz-Id-2', 'dd9025bab4ad464b049177c95eb6ebf374d3b3fd1af9251148b658df7ac2e3e8'],
        ['X-Amz-Request-Id', '17C1D7E5A9B4B2F0'],
      ],
      null,
    ],
    ['Server names it, in its own spelling', 'github-pages', 200, [['Server', 'GitHub.com']], null],
    [
      'the id of its deployment, although S3 has such ids too',
      'minio',
      403,
      [
        ['X-Amz-Id-2', 'x'],
        ['X-Amz-Request-Id', 'x'],
        ['X-Minio-Deployment-Id', 'x'],
      ],
      null,
    ],
    [
      'Server names it',
      'azure-blob',
      403,
      [['Server', 'Windows-Azure-Blob/1.0 Microsoft-HTTPAPI/2.0']],
      null,
    ],
    ['the id of an upload server', 'gcs', 200, [['X-GUploader-UploadID', 'x']], null],
    [
      'its own page, not the application',
      'haproxy',
      403,
      bare,
      '<h1>403 Forbidden</h1>\nRequest forbidden by administrative rules.',
    ],
    ['its own page, not the application', 'nginx', 413, [['Server', 'nginx']], '<hr><center>nginx</center>'],
    [
      'the request of another site',
      'cloudflare',
      403,
      [
        ['CF-Mitigated', 'challenge'],
        ['Server', 'cloudflare'],
      ],
      null,
    ],
    [
      'it answers by itself',
      'kong',
      200,
      [
        ['Server', 'kong/2.8.1'],
        ['X-Kong-Response-Latency', '1'],
      ],
      null,
    ],
    [
      'a redirect to its login',
      'oauth2-proxy',
      302,
      [['Location', 'https://auth.example.com/oauth2/start?rd=x']],
      null,
    ],
    [
      'a login of the load balancer',
      'aws-alb',
      302,
      [
        ['Server', 'awselb/2.0'],
        ['Location', 'https://x.auth.us-east-1.amazoncognito.com/oauth2/authorize?a=b'],
      ],
      null,
    ],
    [
      'OPTIONS answered with Public',
      'iis',
      200,
      [
        ['Server', 'Microsoft-IIS/8.5'],
        ['Public', 'OPTIONS, TRACE, GET'],
      ],
      null,
      { method: 'OPTIONS' },
    ],
  ])('%s: %s', (_, id, status, headers, body, how = {}) => {
    expect(makerOf(received(status, headers, body, how))?.id ?? null).toBe(id)
  })

  test.each<[string, SoftwareId, HeaderList]>([
    ['nginx hands on what others made', 'nginx', [['Server', 'nginx/1.24.0']]],
    [
      'a network stands in front',
      'cloudflare',
      [
        ['Server', 'cloudflare'],
        ['CF-Ray', 'x'],
      ],
    ],
    ['a distribution stands in front', 'cloudfront', [['X-Amz-Cf-Id', 'x']]],
    [
      'a gateway passed it on',
      'kong',
      [
        ['X-Kong-Upstream-Latency', '4'],
        ['Via', 'kong/2.8.1'],
      ],
    ],
    [
      'Kestrel stands behind a login of the platform',
      'azure-app-service',
      [
        ['Server', 'Kestrel'],
        ['X-MS-Middleware-Request-Id', 'x'],
      ],
    ],
  ])('is not shown where %s', (_, id, headers) => {
    const one = received(200, headers)
    expect(layerOf(one).id).toBe(id)
    if (id !== 'azure-app-service') expect(makerOf(one)).toBeNull()
  })

  test.each<[string, HeaderList]>([
    [
      'headers that Django sends, beside one that it does not',
      [
        ['X-Content-Type-Options', 'nosniff'],
        ['Referrer-Policy', 'same-origin'],
        ['Cross-Origin-Opener-Policy', 'same-origin'],
        ['X-XSS-Protection', '1; mode=block'],
      ],
    ],
    ['github.com, which is not its Pages', [['Server', 'github.com']]],
  ])('is not made of %s', (_, headers) => {
    expect(layerOf(received(200, headers)).id).toBeNull()
  })

  test('is a hint only where others answer alike', () => {
    expect(hintsOf(received(404, [['Server', 'uvicorn']], 'x')).map(({ id }) => id)).toEqual(['fastapi'])
    expect(makerOf(received(404, [['Server', 'uvicorn']], 'x'))).toBeNull()
  })
})

test('three facts: who answered the preflight, the request, and who stands behind', () => {
  const preflight = received(204, [['Server', 'cloudflare']])
  const request = received(200, [
    ['Server', 'cloudflare'],
    ['X-Powered-By', 'Express'],
  ])
  expect(answeredBy(preflight, request)).toEqual({
    preflight: 'cloudflare',
    request: 'express',
    origin: 'express',
  })
  expect(answeredBy(preflight, preflight).origin).toBeNull()
})
