import { all, any, body, status, type Marks } from './marks.ts'

export const apollo: Marks = {
  id: 'apollo',
  name: 'Apollo Server',
  role: 'application',
  made: any(
    body(/potential Cross-Site Request Forgery \(CSRF\)/),
    body(/GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension/),
    body(/POST body missing, invalid Content-Type, or JSON object has no keys/),
  ),
  words: [
    {
      means: 'csrf',
      when: all(status(400), body(/potential Cross-Site Request Forgery \(CSRF\)/)),
      says: 'Apollo Server takes this for a forged request: it wants a preflight, as a Content-Type of JSON or a header Apollo-Require-Preflight makes one',
    },
  ],
}
