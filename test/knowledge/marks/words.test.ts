import { describe, expect, test } from 'vitest'
import type { HeaderList } from '../../../src/knowledge/model/case.ts'
import type { Meaning } from '../../../src/knowledge/marks/marks.ts'
import { saidOf } from '../../../src/knowledge/marks/words.ts'
import { received } from './received.ts'

describe('what software says in its own words', () => {
  test.each<[string, Meaning, number, HeaderList, string]>([
    ['no route', 'no-path', 404, [], '{"message":"no Route matched with those values"}'],
    ['no such method', 'no-method', 403, [], '{"message":"Missing Authentication Token"}'],
    ['no deployment', 'no-host', 404, [['X-Vercel-Error', 'DEPLOYMENT_NOT_FOUND']], ''],
    [
      'no CORS configuration',
      'no-cors-rule',
      403,
      [],
      '<Message>CORSResponse: CORS is not enabled for this bucket.</Message>',
    ],
    ['no rule fits', 'no-cors-rule', 403, [['X-MS-Error-Code', 'CorsPreflightFailure']], ''],
    [
      'CORS is off',
      'no-cors-rule',
      405,
      [],
      'CORS not enabled. Go to "Admin > General > REST Api" to enable it.',
    ],
    ['CORS is off', 'no-cors-rule', 404, [], '{"error":"CORS support is disabled"}'],
    [
      'a firewall that blocks with 405',
      'refused-here',
      405,
      [],
      '<img src="https://errors.aliyun.com/405.png">',
    ],
    ['a spent plan of a host', 'nothing-behind', 508, [], '<h2>Resource Limit Is Reached</h2>'],
    ['the policy refuses', 'cors-refused', 403, [], 'Invalid CORS request'],
    ['the policy refuses', 'cors-refused', 400, [], 'Disallowed CORS method'],
    ['a page of the proxy', 'refused-here', 403, [], 'Request forbidden by administrative rules.'],
    ['nothing behind', 'nothing-behind', 503, [], 'No server is available to handle this request.'],
    [
      'an identity is wanted',
      'wants-credentials',
      403,
      [['Server', 'Google Frontend']],
      'Your client does not have permission to get URL /x',
    ],
    ['a host name of Rails', 'wrong-host', 403, [], '<h1>Blocked hosts: api.example.com</h1>'],
    ['a host name of webpack', 'wrong-host', 403, [], 'Invalid Host header'],
    ['a host name of Starlette', 'wrong-host', 400, [], 'Invalid host header'],
    [
      'a stopped app',
      'no-host',
      404,
      [],
      '<h1>Error 404 - This Container App is stopped or does not exist.</h1>',
    ],
    ['http at a TLS port of nginx', 'wants-tls', 400, [], 'The plain HTTP request was sent to HTTPS port'],
    ['http at a TLS port of Go', 'wants-tls', 400, [], 'Client sent an HTTP request to an HTTPS server.\n'],
    [
      'http at a TLS port of Tomcat',
      'wants-tls',
      400,
      [],
      'Bad Request\nThis combination of host and port requires TLS.\n',
    ],
    ['TLS asked for', 'wants-tls', 426, [['Upgrade', 'TLS/1.2, HTTP/1.1']], ''],
    ['a WebSocket asked for', 'wants-upgrade', 426, [['Upgrade', 'websocket']], ''],
    ['another protocol', 'wants-upgrade', 426, [], 'Upgrade Required'],
    ['no pod behind a route', 'nothing-behind', 503, [], '<h1>Application is not available</h1>'],
    [
      'no CORS on a route of hapi',
      'no-cors-rule',
      404,
      [],
      '{"statusCode":404,"error":"Not Found","message":"CORS is not enabled for this route"}',
    ],
    ['a host name of geth', 'wrong-host', 403, [], 'invalid host specified\n'],
    ['a host name of an MCP server', 'wrong-host', 403, [], '{"error":{"message":"Invalid Host: a.test"}}'],
    ['a host name of Play', 'wrong-host', 400, [], 'Host not allowed: api.example.com'],
    [
      'a host name of Play, on its page',
      'wrong-host',
      400,
      [],
      '<p id="detail">For request &#x27;GET /jobs&#x27; [Host not allowed: api.example.com]</p>',
    ],
    [
      'a host name of MLflow',
      'wrong-host',
      403,
      [],
      'Invalid Host header - possible DNS rebinding attack detected',
    ],
    ['a host name of whatever', 'wrong-host', 403, [], '{"error":"Host header is not allowed"}'],
    ['a host name of whatever', 'wrong-host', 400, [], 'the host "api.example.com" was rejected'],
    [
      'no peer of Kong',
      'nothing-behind',
      503,
      [],
      '{"message":"failure to get a peer from the ring-balancer"}',
    ],
    ['a tunnel that is offline', 'no-host', 404, [['Ngrok-Error-Code', 'ERR_NGROK_3200']], ''],
    ['a page of a tunnel', 'refused-here', 200, [['Ngrok-Error-Code', 'ERR_NGROK_6024']], ''],
    ['a token is wanted', 'wants-credentials', 400, [], '{"message":"missing or malformed jwt"}\n'],
    ['a session is wanted', 'wants-credentials', 302, [['X-Goog-IAP-Generated-Response', 'true']], ''],
    [
      'a limit of the gateway',
      'refused-here',
      429,
      [],
      '{ "statusCode": 429, "message": "Rate limit is exceeded. Try again in 9 seconds." }',
    ],
    ['a challenge of Vercel', 'refused-here', 429, [['X-Vercel-Mitigated', 'challenge']], ''],
    ['a refusal of DataDome', 'refused-here', 403, [['X-DD-B', '1']], ''],
    [
      'a gateway of a company',
      'diverted',
      307,
      [['Location', 'https://gateway.zscaler.net/auD?origurl=https%3A%2F%2Fapi.example.com']],
      '',
    ],
    ['a login of a network', 'diverted', 303, [['Location', 'http://10.1.1.1:1000/fgtauth?0a1b']], ''],
    ['a function that fell', 'nothing-behind', 500, [['X-Vercel-Error', 'FUNCTION_INVOCATION_FAILED']], ''],
    ['a function that threw', 'nothing-behind', 502, [], '{"errorType":"TypeError","errorMessage":"x"}'],
    [
      'nothing behind IIS',
      'nothing-behind',
      502,
      [],
      'an invalid response while acting as a gateway or proxy server.',
    ],
    ['a password is wanted', 'wants-credentials', 401, [['WWW-Authenticate', 'Basic realm="traefik"']], ''],
    ['a limit of the proxy', 'refused-here', 429, [['X-Retry-In', '59.97s']], 'Too Many Requests'],
    [
      'a sign-in page',
      'refused-here',
      403,
      [],
      '<head><link rel="stylesheet" href="/oauth2/static/css/bulma.min.css">',
    ],
    ['a sign-in page', 'wants-credentials', 403, [], '<form method="POST" action="/oauth2/sign_in">'],
    ['no route of WordPress', 'no-path', 404, [], '{"code":"rest_no_route","message":"No route was found"}'],
    ['a token of Drupal', 'csrf', 403, [], '{"message":"X-CSRF-Token request header is missing"}'],
    ['a forged request', 'csrf', 419, [], '{"message":"CSRF token mismatch."}'],
    ['no route of a deployment', 'no-path', 404, [['X-Vercel-Error', 'NOT_FOUND']], ''],
    [
      'a rewrite to nowhere',
      'nothing-behind',
      502,
      [['X-Vercel-Error', 'ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR']],
      '',
    ],
    [
      'a function of CloudFront that fell',
      'nothing-behind',
      503,
      [['X-Cache', 'FunctionExecutionError from cloudfront']],
      '',
    ],
    [
      'a restriction of App Service',
      'refused-here',
      403,
      [],
      'The web app you have attempted to reach has blocked your access.',
    ],
    ['a function app that does not run', 'nothing-behind', 503, [], 'Function host is not running.'],
    ['a paused project', 'no-host', 540, [], ''],
    ['no property of Akamai', 'no-host', 400, [['Server', 'AkamaiGHost']], '<TITLE>Invalid URL</TITLE>'],
    [
      'no route of Front Door',
      'no-host',
      404,
      [],
      "Oops! We weren't able to find your Azure Front Door Service configuration.",
    ],
    [
      'no deployment of Elastic Cloud',
      'no-host',
      404,
      [['X-Cloud-Request-Id', 'x']],
      '{"ok":false,"message":"Unknown resource."}',
    ],
    ['another name', 'wrong-host', 421, [], ''],
    ['a proxy that denies', 'refused-here', 403, [['X-Squid-Error', 'ERR_ACCESS_DENIED 0']], ''],
    ['a proxy without a server', 'nothing-behind', 503, [['X-Squid-Error', 'ERR_CONNECT_FAIL 111']], ''],
    [
      'no proxy of Apigee',
      'no-path',
      404,
      [],
      '{"fault":{"faultstring":"Unable to identify proxy for host: prod and url: /v2"}}',
    ],
    [
      'no function of the emulator',
      'no-path',
      404,
      [],
      'Function us-central1-a does not exist, valid functions are: us-central1-b',
    ],
    [
      'a resource policy',
      'refused-here',
      403,
      [],
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:x"}',
    ],
    [
      'an authorizer that fell',
      'nothing-behind',
      500,
      [['X-Amzn-ErrorType', 'AuthorizerConfigurationException']],
      '{"message":null}',
    ],
  ])('%s: %s', (_, means, status, headers, body) => {
    expect(saidOf(received(status, headers, body), means)).not.toBeNull()
  })

  test.each<[string, Meaning, number, string]>([
    ['a word on CORS that is none of its state', 'no-cors-rule', 404, '{"error":"CORS guide not found"}'],
    ['a limit that loops', 'nothing-behind', 508, 'Loop Detected'],
    ['a 404 of the application', 'no-path', 404, '{"message":"no such order"}'],
    ['a 403 of the application', 'refused-here', 403, 'Forbidden'],
    ['a 403 that speaks of hosts', 'wrong-host', 403, '{"error":"no hosts in this plan"}'],
    [
      'a 400 that speaks of a host asked about',
      'wrong-host',
      400,
      '{"error":"invalid hostname: db.internal"}',
    ],
    [
      'a page that names its own server',
      'wrong-host',
      403,
      '<h1>Forbidden</h1><address>Apache/2.4 Server at api.example.com Port 443</address>',
    ],
    ['a 403 without words', 'no-cors-rule', 403, ''],
    ['a 503 of the application', 'nothing-behind', 503, '{"error":"maintenance"}'],
    [
      'a right that IAM does not give',
      'refused-here',
      403,
      '{"Message":"User: arn:aws:sts::1:assumed-role/a is not authorized to perform: execute-api:Invoke"}',
    ],
  ])('%s says nothing of the kind: %s', (_, means, status, body) => {
    expect(saidOf(received(status, [], body), means)).toBeNull()
  })
})

test('a function of the distribution that fails is no refusal of its firewall', () => {
  const page = 'The request could not be satisfied. The CloudFront function associated with it could not run.'
  const headers: HeaderList = [
    ['Server', 'CloudFront'],
    ['X-Cache', 'FunctionExecutionError from cloudfront'],
  ]
  expect(saidOf(received(503, headers, page), 'refused-here')).toBeNull()
  expect(saidOf(received(503, headers.slice(0, 1), 'Request blocked.'), 'refused-here')).not.toBeNull()
})

test('511 is the page of a tunnel where one is asked, and of a network elsewhere', () => {
  const tunnel = received(511, [], '', { url: 'https://shop.loca.lt/api' })
  expect(saidOf(tunnel, 'refused-here')?.isOfTunnel).toBe(true)
  expect(saidOf(tunnel, 'diverted')).toBeNull()
  expect(saidOf(received(511, [], ''), 'diverted')).not.toBeNull()
})
