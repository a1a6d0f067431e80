import type { HeaderList } from '../../knowledge/model/case.ts'
import { withHeaders, withoutHeaders, type LabResponse, type App, type Asked, type Layer } from '../app.ts'

const banner = 'nginx/1.26.3'

/** The statuses that `add_header` without `always` is for (ngx_http_headers_module). */
const withoutAlways = [200, 201, 204, 206, 301, 302, 303, 304, 307, 308]

const reasons: Readonly<Record<number, string>> = {
  301: 'Moved Permanently',
  302: 'Found',
  308: 'Permanent Redirect',
  401: 'Authorization Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Not Allowed',
  413: 'Request Entity Too Large',
  429: 'Too Many Requests',
  502: 'Bad Gateway',
  503: 'Service Temporarily Unavailable',
  504: 'Gateway Time-out',
}

/** A page that nginx makes itself. */
export function nginxPage(status: number, headers: HeaderList = []): LabResponse {
  const title = `${status} ${reasons[status] ?? ''}`
  const body = `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n<hr><center>${banner}</center>\r\n</body>\r\n</html>\r\n`
  return {
    status,
    headers: [
      ['Server', banner],
      ['Content-Type', 'text/html'],
      ['Content-Length', String(body.length)],
      ...headers,
    ],
    body,
  }
}

export function nginxRedirect(status: 301 | 302 | 308, location: string): LabResponse {
  return nginxPage(status, [['Location', location]])
}

interface NginxLocation {
  /** `add_header` lines; an empty value sends nothing. */
  readonly add?: (asked: Asked) => HeaderList
  /** Whether they carry `always`. */
  readonly always?: boolean
  /** `proxy_hide_header`. */
  readonly hide?: readonly string[]
}

/** A `location` with `proxy_pass`: the upstream's answer under nginx's own name. */
export function nginxProxy({ add = () => [], always = true, hide = [] }: NginxLocation = {}): Layer {
  const hidden = ['server', ...hide.map((name) => name.toLowerCase())]
  return (upstream) => (asked) => {
    const answer = withoutHeaders(upstream(asked), (name) => hidden.includes(name))
    if (answer === 'cut') return nginxPage(502)
    if (answer === 'hang') return nginxPage(504)
    const added = always || withoutAlways.includes(answer.status) ? add(asked) : []
    return withHeaders(
      answer,
      [['Server', banner]],
      added.filter(([, value]) => value !== ''),
    )
  }
}

/** Files under a `root`: nginx answers other methods than GET and HEAD with its own 405. */
export function nginxFiles(files: Readonly<Record<string, LabResponse>>): App {
  return ({ method, path }) => {
    if (method !== 'GET' && method !== 'HEAD') return nginxPage(405)
    const file = files[path]
    return file === undefined ? nginxPage(404) : withHeaders(file, [['Server', banner]])
  }
}
