import { all, any, body, header, lacks, status, type Marks } from './marks.ts'

/** HostAuthorization: "host" until Rails 7.0, "hosts" since; in HTML or in plain text. */
const blockedHost = /Blocked hosts?: [^\s<]/

const products = ['X-Gitlab-Meta', 'Gitlab-Lb', 'X-Discourse-Route', 'X-ShopId', 'X-GitHub-Request-Id']

export const rails: Marks = {
  id: 'rails',
  name: 'Rails',
  role: 'application',
  made: any(
    // GitLab, Discourse, Shopify and others are Rails inside, and none of their owners' code.
    all(header('X-Runtime', /^\d+\.\d+$/), header('X-Request-Id'), ...products.map(lacks)),
    header('X-Rack-CORS'),
    header('X-Powered-By', /phusion passenger/i),
    body(blockedHost),
  ),
  words: [
    {
      means: 'wrong-host',
      when: all(status(403), body(blockedHost)),
      says: 'Rails does not take this host name: add it to config.hosts of this environment',
    },
    {
      means: 'csrf',
      when: all(
        status(422),
        body(/InvalidAuthenticityToken|Can't verify CSRF token authenticity|InvalidCrossOriginRequest/),
      ),
      says: 'Rails refuses the request for its authenticity token',
    },
  ],
}
