import { literal, restDocument } from './api-gateway-openapi.ts'
import { js, list } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const apiGatewayRest = {
  livesIn:
    'template.yaml (AWS::Serverless::Api), the OpenAPI document, or the console: Resources, Gateway responses, Deploy',
  breaksHere: [
    'A resource without an OPTIONS method answers the preflight with 403.',
    'A proxied Lambda function must return the headers itself.',
    'Errors of the gateway (authorizer, throttling, timeout) carry only what the gateway responses say.',
    'A change is not live before the stage is deployed again.',
  ],
  takeOut:
    'remove Cors and the Access-Control- entries of GatewayResponses, delete the OPTIONS methods, and deploy the stage',
  policy: {
    snippet,
    place: ({ policy }) => [
      'Merge template.yaml into yours; where an OpenAPI document defines the API, merge openapi.yaml into it instead (paths without the stage, one options method for each). In plain CloudFormation it is the Body of AWS::ApiGateway::RestApi.',
      'Wrap the handler of each function with withCors: API Gateway passes on what a proxied function returns and adds nothing.',
      'In the console: Resources, Enable CORS on each resource with DEFAULT 4XX and DEFAULT 5XX ticked; Authorization NONE and API key required false on OPTIONS.',
      ...(policy.origins.length > 1
        ? [
            `OPTIONS and the gateway responses can hold one literal origin (${policy.origins[0]}); the function repeats any of the list. For the others give each its own stage, or use an HTTP API, which takes a list.`,
          ]
        : []),
    ],
    settings: {
      methods: 'Cors, AllowMethods',
      headers: 'Cors, AllowHeaders',
      exposed: 'Access-Control-Expose-Headers of the function',
    },
    perCause: {
      'error-response-without-cors':
        'DEFAULT_4XX and DEFAULT_5XX put the headers on the errors of the gateway; the wrapper puts them on those of the function. Then look up the error in CloudWatch: it is the real fault.',
      'preflight-requires-auth':
        'AddDefaultAuthorizerToCorsPreflight: false keeps the authorizer off OPTIONS, AddApiKeyRequiredToCorsPreflight: false the API key. A bare {"message":"Forbidden"} is also what it says of a custom domain without a mapping for this base path or stage, of its resource policy and of AWS WAF: look at these where no authorizer is set.',
      'preflight-failed':
        'A 500 of OPTIONS alone, {"message": "Internal server error"}, is what its MOCK integration answers where binaryMediaTypes is */*: it takes its own template for a binary. Name the types that are binary in place of */*, or set contentHandling to CONVERT_TO_TEXT on the integration of OPTIONS; then deploy the stage.',
      'preflight-not-handled': 'Cors adds an OPTIONS method to every resource of the template.',
      'origin-not-allowed':
        'The value is a literal in single quotes inside the quotes of YAML; the same origin stands in three places.',
      'multiple-allow-origin':
        'Either the function or an integration mapping sets the header, not both: with a proxied function there is no mapping.',
      'blocked-at-edge':
        'A 403 of AWS WAF (WAF_FILTERED) and a 429 (THROTTLED, QUOTA_EXCEEDED) take their headers from DEFAULT_4XX.',
      'preflight-elsewhere':
        'SAM leaves an OPTIONS method alone that DefinitionBody already has: delete it there, and Cors makes its own.',
      'stale-preflight': 'The age is MaxAge of Cors.',
      'cached-for-another-origin':
        'A cache of the stage: make method.request.header.Origin a cache key parameter of the method. CloudFront in front: a cache policy with Origin among its headers, for by default it looks at none. Then invalidate the cache.',
    },
    stepsOnly: ['cached-for-another-origin'],
    reload: 'sam deploy, or deploy the stage again: without that nothing changes.',
  },
  cookie: (name) => ({
    steps: ['Return the cookie with these attributes from the function.'],
    snippet: `response.multiValueHeaders = { 'Set-Cookie': [${js(`${name}=`)} + value + '; Path=/; HttpOnly; Secure; SameSite=None'] }`,
  }),
} as const satisfies Stack

function snippet(need: Need): string {
  const { policy } = need
  const [origin] = policy.origins
  const onErrors = [
    `Access-Control-Allow-Origin: ${literal(origin)}`,
    ...(policy.credentials ? [`Access-Control-Allow-Credentials: ${literal('true')}`] : []),
    `Vary: ${literal('Origin')}`,
  ]
  const response = (name: string): string =>
    `        ${name}:
          ResponseParameters:
            Headers:
${onErrors.map((line) => `              ${line}`).join('\n')}`
  return `# template.yaml
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      # StageName and everything else of yours stays
      Cors:
        AllowOrigin: ${literal(origin)}
        AllowMethods: ${literal(policy.methods.join(','))}
        AllowHeaders: ${literal(policy.headers.join(','))}${policy.credentials ? '\n        AllowCredentials: true' : ''}
        MaxAge: ${literal(String(policy.maxAge))}
      Auth:
        AddDefaultAuthorizerToCorsPreflight: false
        AddApiKeyRequiredToCorsPreflight: false
      GatewayResponses:
${response('DEFAULT_4XX')}
${response('DEFAULT_5XX')}

# openapi.yaml, instead of template.yaml where an OpenAPI document defines the API
${restDocument(need)}
// with-cors.mjs
const origins = new Set(${list(policy.origins.map(js), '')})

export const withCors = (handler) => async (event, context) => {
  const response = await handler(event, context).catch((error) => {
    console.error(error)
    return { statusCode: 500, body: 'Internal Server Error' }
  })
  const origin = event.headers?.origin ?? event.headers?.Origin
  const own = Object.entries(response.headers ?? {}).filter(([name]) => !/^access-control-/i.test(name))
  response.headers = { ...Object.fromEntries(own), Vary: 'Origin' }
  if (!origins.has(origin)) return response
  response.headers['Access-Control-Allow-Origin'] = origin
${[
  ...(policy.credentials ? [['Access-Control-Allow-Credentials', 'true']] : []),
  ...(policy.exposed.length > 0 ? [['Access-Control-Expose-Headers', policy.exposed.join(', ')]] : []),
]
  .map(([name = '', value = '']) => `  response.headers[${js(name)}] = ${js(value)}\n`)
  .join('')}  return response
}
`
}
