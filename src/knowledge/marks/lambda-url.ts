import { all, at, body, status, type Marks } from './marks.ts'

export const lambdaUrl: Marks = {
  id: 'lambda-url',
  name: 'Lambda function URL',
  role: 'gateway',
  staysSilent: true,
  made: at(/^[a-z0-9]+\.lambda-url\.[a-z0-9-]+\.on\.aws\//),
  words: [
    {
      means: 'wants-credentials',
      when: all(at(/\.lambda-url\.[a-z0-9-]+\.on\.aws\//), status(403), body(/"Message":\s*"Forbidden/)),
      says: 'the function URL asks for a signature (AuthType AWS_IAM), or its policy lets nobody in',
    },
    {
      means: 'nothing-behind',
      when: all(at(/\.lambda-url\.[a-z0-9-]+\.on\.aws\//), status(502), body(/Internal Server Error/)),
      says: 'the function crashed or returned the wrong shape',
    },
  ],
}
