const { CORS_ORIGIN, CORS_METHODS, CORS_HEADERS, CORS_CREDENTIALS, OUTSIDE, BY_HAND, BY_HAND_HEADERS } =
  process.env

/** CORS as somebody wrote it into a hook: the environment says how. */
export async function today({ event, resolve }) {
  const { request, url } = event
  const isPreflight = request.method === 'OPTIONS' && OUTSIDE !== 'no-options'
  const isAnswered = isPreflight && (CORS_ORIGIN || BY_HAND_HEADERS)
  const response = isAnswered ? new Response(null, { status: 204 }) : await resolve(event)
  if (OUTSIDE === 'orders' && url.pathname === '/v1/orders' && !isPreflight) return response
  if (CORS_ORIGIN) {
    response.headers.set('Access-Control-Allow-Origin', CORS_ORIGIN)
    response.headers.set('Vary', 'Origin')
  }
  if (BY_HAND) response.headers.append('Access-Control-Allow-Origin', byHand(request))
  if (CORS_CREDENTIALS) response.headers.set('Access-Control-Allow-Credentials', 'true')
  if (!isPreflight) return response
  if (CORS_METHODS) response.headers.set('Access-Control-Allow-Methods', CORS_METHODS)
  const headers = CORS_HEADERS || BY_HAND_HEADERS
  if (headers) response.headers.set('Access-Control-Allow-Headers', headers)
  return response
}

const byHand = (request) => (BY_HAND === 'origin' ? (request.headers.get('origin') ?? '') : BY_HAND)
