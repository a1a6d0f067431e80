const { CORS_ORIGIN, CORS_METHODS, CORS_HEADERS, CORS_CREDENTIALS, OUTSIDE, BY_HAND, BY_HAND_HEADERS } =
  process.env

/** A route handler with what is wrong in it today, and CORS as somebody wrote it there: the environment says how. */
export function answer(request, handle) {
  const refusal = refused(request)
  if (refusal !== null) return refusal
  const { pathname } = request.nextUrl
  if (OUTSIDE === 'not-ready' && pathname === '/v1/fail') return new Response('not ready', { status: 500 })
  const response = handle()
  return OUTSIDE === 'orders' && pathname === '/v1/orders' ? response : withOrigin(request, response)
}

export function preflight(request) {
  if (OUTSIDE === 'no-options') return withOrigin(request, new Response(null, { status: 405 }))
  const response = refused(request) ?? withOrigin(request, new Response(null, { status: 204 }))
  if (CORS_METHODS) response.headers.set('Access-Control-Allow-Methods', CORS_METHODS)
  const headers = CORS_HEADERS || BY_HAND_HEADERS
  if (headers) response.headers.set('Access-Control-Allow-Headers', headers)
  return response
}

function refused({ headers }) {
  if (headers.has('authorization')) return null
  if (OUTSIDE === 'token')
    return new Response('a token is missing', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  return OUTSIDE === 'header' ? new Response('a header is missing', { status: 400 }) : null
}

function withOrigin(request, response) {
  if (CORS_ORIGIN) {
    response.headers.set('Access-Control-Allow-Origin', CORS_ORIGIN)
    response.headers.set('Vary', 'Origin')
  }
  const byHand = BY_HAND === 'origin' ? (request.headers.get('origin') ?? '') : BY_HAND
  if (byHand) response.headers.append('Access-Control-Allow-Origin', byHand)
  if (CORS_CREDENTIALS) response.headers.set('Access-Control-Allow-Credentials', 'true')
  return response
}
