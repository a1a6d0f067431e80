import { all, any, at, body, header, status, type Marks } from './marks.ts'

export const apim: Marks = {
  id: 'apim',
  name: 'Azure API Management',
  role: 'gateway',
  staysSilent: true,
  made: any(
    body(/"statusCode":\s*401,\s*"message":\s*"Access denied due to (missing|invalid) subscription key/),
    body(/"statusCode":\s*404,\s*"message":\s*"Resource not found"/),
    at(/^[\w-]+\.azure-api\.net\//),
  ),
  onTheWay: header('Ocp-Apim-Trace-Location'),
  words: [
    {
      means: 'wants-credentials',
      when: all(status(401), body(/Access denied due to (missing|invalid) subscription key/)),
      says: 'API Management asks for a subscription key',
    },
    {
      means: 'refused-here',
      when: all(status(429), body(/"statusCode":\s*429,\s*"message":\s*"Rate limit is exceeded/)),
      says: 'the rate limit of API Management',
    },
    {
      means: 'refused-here',
      when: all(status(403), body(/"statusCode":\s*403,\s*"message":\s*"Out of call volume quota/)),
      says: 'the quota of API Management is used up',
    },
    {
      means: 'no-path',
      when: all(status(404), body(/"statusCode":\s*404,\s*"message":\s*"Resource not found"/)),
      says: 'API Management has no operation for this method and path',
    },
  ],
}
