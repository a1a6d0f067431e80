import { httpDocument } from './api-gateway-openapi.ts'
import { js, yaml } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const apiGatewayHttp = {
  livesIn:
    'template.yaml (AWS::Serverless::HttpApi or AWS::ApiGatewayV2::Api: CorsConfiguration), x-amazon-apigateway-cors in OpenAPI, or the console: CORS',
  breaksHere: [
    'Once CORS is configured on the API, the CORS headers of the application are ignored.',
    'With a route $default or ANY and an authorizer, the authorizer takes the preflight.',
    'AllowCredentials with * is refused when it is deployed.',
  ],
  takeOut: 'remove CorsConfiguration: the headers of the application pass through again',
  policy: {
    snippet,
    place: [
      'Merge template.yaml into yours; where an OpenAPI document defines the API, merge openapi.yaml into it instead. In plain CloudFormation AWS::ApiGatewayV2::Api has the same CorsConfiguration. The application may keep its own CORS headers: API Gateway ignores them.',
      'In the console: CORS, Configure, the same values one by one.',
    ],
    settings: {
      origins: 'AllowOrigins',
      methods: 'AllowMethods',
      headers: 'AllowHeaders',
      exposed: 'ExposeHeaders',
      credentials: 'AllowCredentials: true',
    },
    perCause: {
      'origin-not-allowed': 'AllowOrigins takes a list of exact origins.',
      'preflight-requires-auth':
        'A route ANY /{proxy+} or $default with an authorizer takes the preflight too: the event here gives OPTIONS a route without one (YourFunction is the function behind the API).',
      'preflight-not-handled':
        'With CorsConfiguration the API answers the preflight itself, whatever the routes.',
      'multiple-allow-origin':
        'With CorsConfiguration the headers of the application are ignored; a CDN in front may still add one.',
      'wildcard-with-credentials': 'AllowCredentials needs named origins.',
      'error-response-without-cors':
        'With CorsConfiguration the API adds the headers to whatever the integration answers, errors too; AWS says nothing of its own refusals (authorizer, throttling). Then look up the error in CloudWatch: it is the real fault.',
      'preflight-elsewhere':
        'A route OPTIONS of its own takes the preflight: delete it, unless an authorizer makes it necessary.',
      'stale-preflight': 'The age is MaxAge of CorsConfiguration.',
      'blocked-at-edge':
        'AWS documents the CORS headers on responses of the integration only: a 429 of the API itself may come without. Raise the limit (stage, route throttling), or take the refusing firewall off OPTIONS.',
      'cached-for-another-origin':
        'An HTTP API keeps no responses: the cache is in front. In CloudFront take a cache policy with Origin among its headers, for by default it looks at none. Then invalidate the cache.',
    },
    stepsOnly: ['cached-for-another-origin', 'blocked-at-edge'],
    reload:
      'sam deploy; a stage with automatic deployment takes it over at once, any other must be deployed.',
  },
  cookie: (name) => ({
    steps: ['Return the cookie with these attributes from the function (payload format 2.0).'],
    snippet: `response.cookies = [${js(`${name}=`)} + value + '; Path=/; HttpOnly; Secure; SameSite=None']`,
  }),
} as const satisfies Stack

/** With a catch-all route, the authorizer takes the preflight unless OPTIONS has a route of its own. */
const openPreflight = `  YourFunction:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        Preflight:
          Type: HttpApi
          Properties:
            ApiId: !Ref HttpApi
            Path: /{proxy+}
            Method: OPTIONS
            Auth:
              Authorizer: NONE
`

function snippet(need: Need): string {
  const { policy, finding } = need
  const items = (values: readonly string[]): string =>
    values.map((value) => `\n          - ${yaml(value)}`).join('')
  return `# template.yaml
Resources:
  HttpApi:
    Type: AWS::Serverless::HttpApi
    Properties:
      CorsConfiguration:
        AllowOrigins:${items(policy.origins)}
        AllowMethods:${items(policy.methods)}
        AllowHeaders:${items(policy.headers)}${policy.exposed.length > 0 ? `\n        ExposeHeaders:${items(policy.exposed)}` : ''}${policy.credentials ? '\n        AllowCredentials: true' : ''}
        MaxAge: ${policy.maxAge}
${finding.id === 'preflight-requires-auth' ? openPreflight : ''}
# openapi.yaml, instead of template.yaml where an OpenAPI document defines the API
${httpDocument(need)}`
}
