const { CORS_ORIGIN, CORS_METHODS, CORS_HEADERS, CORS_CREDENTIALS, OUTSIDE, BY_HAND, BY_HAND_HEADERS } =
  process.env

/** CORS as somebody wrote it into a middleware: the environment says how. */
export default defineEventHandler((event) => {
  const isPreflight = event.method === 'OPTIONS' && OUTSIDE !== 'no-options'
  if (OUTSIDE === 'orders' && event.path.startsWith('/v1/orders') && !isPreflight) return
  if (CORS_ORIGIN) {
    setResponseHeader(event, 'Access-Control-Allow-Origin', CORS_ORIGIN)
    setResponseHeader(event, 'Vary', 'Origin')
  }
  const byHand = BY_HAND === 'origin' ? (getRequestHeader(event, 'origin') ?? '') : BY_HAND
  if (byHand) appendResponseHeader(event, 'Access-Control-Allow-Origin', byHand)
  if (CORS_CREDENTIALS) setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true')
  if (!isPreflight || !(CORS_ORIGIN || BY_HAND_HEADERS)) return
  if (CORS_METHODS) setResponseHeader(event, 'Access-Control-Allow-Methods', CORS_METHODS)
  const headers = CORS_HEADERS || BY_HAND_HEADERS
  if (headers) setResponseHeader(event, 'Access-Control-Allow-Headers', headers)
  return sendNoContent(event, 204)
})
