import type { Answer } from './answer.ts'
import { headerOf } from './answer.ts'

const frameworks = /express|php|next\.js|asp\.net|werkzeug|gunicorn|uvicorn|wsgiserver|kestrel|phusion/i

/**
 * What shows that a proxy answered because the application behind it did not, or null: 502 and 504 mean just that
 * (RFC 9110, 15.6.3 and 15.6.5); 503 may be the application's own word, so it takes a proxy's mark.
 */
export function gatewayMark(answer: Answer): string | null {
  const { status } = answer
  const poweredBy = `${headerOf(answer, 'x-powered-by') ?? ''} ${headerOf(answer, 'server') ?? ''}`
  if (status >= 520 && status <= 530 && /cloudflare/i.test(poweredBy))
    return `Cloudflare's status ${status}: it could not get an answer from the server behind it`
  if (status === 403 && /this web app is stopped/i.test(answer.response.body ?? ''))
    return 'Azure says that this web app is stopped'
  if (status !== 502 && status !== 503 && status !== 504) return null
  if (frameworks.test(poweredBy)) return null
  const proxy = proxyName(answer)
  if (status === 503 && proxy === null) return null
  return `${status}${proxy === null ? '' : ` from ${proxy}`}: a proxy got no usable answer from the application`
}

function proxyName(answer: Answer): string | null {
  const server = headerOf(answer, 'server') ?? ''
  const body = answer.response.body ?? ''
  const known =
    /nginx|openresty|awselb|envoy|haproxy|cloudflare|cloudfront|caddy|traefik|varnish|apache|akamai|fastly|istio/i.exec(
      server,
    )
  if (known !== null) return known[0].toLowerCase()
  if (/herokucdn\.com\/error-pages/i.test(body)) return 'the Heroku router'
  if (/no server is available to handle this request|upstream connect error|no healthy upstream/i.test(body))
    return 'a load balancer'
  if (
    /<title>50[234] |service (temporarily )?unavailable<\/(h1|title)>|no available server|endpoint request timed out/i.test(
      body,
    )
  )
    return 'a proxy'
  return headerOf(answer, 'via') === null ? null : 'a proxy'
}
