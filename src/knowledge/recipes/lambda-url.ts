import { js } from './quote.ts'
import type { Need, Stack } from './stack.ts'

export const lambdaUrl: Stack = {
  livesIn:
    'Configuration, Function URL, Edit, Configure cross-origin resource sharing; or Cors of AWS::Lambda::Url',
  breaksHere: [
    'The function sends the headers as well: two values.',
    'AuthType AWS_IAM refuses the request (403) although the preflight passes.',
    'A crash or a wrong shape of the result is a 502.',
  ],
  takeOut: 'remove Cors from the function URL',
  policy: {
    snippet,
    place: [
      'Apply the file with aws lambda update-function-url-config --function-name YOUR_FUNCTION --cors file://cors.json; it replaces what is set. The URL then answers OPTIONS by itself.',
      'Take Access-Control- headers out of the function, so that one place sends them.',
    ],
    settings: {
      origins: 'AllowOrigins',
      methods: 'AllowMethods',
      headers: 'AllowHeaders',
      exposed: 'ExposeHeaders',
      credentials: 'AllowCredentials: true',
    },
    perCause: {
      'multiple-allow-origin': 'Function URL and function both send it: take it out of the function.',
      'gateway-error': 'The function crashed or returned the wrong shape: CloudWatch has its log.',
    },
    reload: 'The change is live at once.',
  },
  cookie: (name) => ({
    steps: ['Return the cookie with these attributes from the function.'],
    snippet: `response.cookies = [${js(`${name}=`)} + value + '; Path=/; HttpOnly; Secure; SameSite=None']`,
  }),
}
const known = new Set(['GET', 'PUT', 'HEAD', 'POST', 'PATCH', 'DELETE'])

function snippet({ policy }: Need): string {
  const cors = {
    AllowOrigins: policy.origins,
    AllowMethods: policy.methods.filter((name) => known.has(name)),
    AllowHeaders: policy.headers,
    ...(policy.exposed.length > 0 ? { ExposeHeaders: policy.exposed } : {}),
    AllowCredentials: policy.credentials,
    MaxAge: policy.maxAge,
  }
  return `${JSON.stringify(cors, null, 2)}\n`
}
