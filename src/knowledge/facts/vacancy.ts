import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'

/** What a platform or a gateway says itself of an address that leads to nothing. */
export interface Vacancy {
  readonly says: string
  /** `host`: nothing is deployed under this name. `path`: no route leads on from here. `method`: none does for what was asked. */
  readonly of: 'host' | 'path' | 'method'
}

const vacancies: readonly (Vacancy & {
  readonly status: number
  readonly shows: (answer: Answer, body: string) => boolean
})[] = [
  {
    says: 'Vercel knows no deployment under this name',
    of: 'host',
    status: 404,
    shows: (answer) => /^DEPLOYMENT_NOT_FOUND$/.test(headerOf(answer, 'x-vercel-error') ?? ''),
  },
  {
    says: 'Heroku knows no app under this name',
    of: 'host',
    status: 404,
    shows: (_, body) => /herokucdn\.com\/error-pages\/no-such-app/.test(body),
  },
  {
    says: 'GitHub Pages knows no site under this name',
    of: 'host',
    status: 404,
    shows: (_, body) => /there isn't a github pages site here/i.test(body),
  },
  {
    says: 'Netlify knows no site under this name',
    of: 'host',
    status: 404,
    shows: (answer, body) =>
      /netlify/i.test(headerOf(answer, 'server') ?? '') && /^not found - request id/i.test(body),
  },
  {
    says: 'S3 knows no bucket of this name',
    of: 'host',
    status: 404,
    shows: (_, body) => /<Code>NoSuchBucket<\/Code>/.test(body),
  },
  {
    says: 'the ingress has no rule for this host and path: its default backend answers',
    of: 'path',
    status: 404,
    shows: (_, body) => /^default backend - 404/.test(body),
  },
  {
    says: 'Kong has no route for this request',
    of: 'path',
    status: 404,
    shows: (_, body) => /no route matched with those values/i.test(body),
  },
  {
    says: 'API Gateway has no such resource in this stage: that is what its “Missing Authentication Token” means',
    of: 'method',
    status: 403,
    shows: (_, body) => /"message":\s*"Missing Authentication Token"/.test(body),
  },
]

/** What this answer says of its own address, or null. */
export function vacancyOf(answer: Answer): Vacancy | null {
  const body = answer.response.body ?? ''
  return vacancies.find(({ status, shows }) => answer.status === status && shows(answer, body)) ?? null
}
