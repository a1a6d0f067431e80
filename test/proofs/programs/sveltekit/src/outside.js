/** What stands before or beside CORS, and stays: the environment says what. */
export async function outside({ event, resolve }) {
  const { method, headers } = event.request
  const what = process.env.OUTSIDE
  const hasToken = headers.has('authorization')
  if (what === 'token' && !hasToken)
    return new Response('a token is missing', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  if (what === 'header' && !hasToken) return new Response('a header is missing', { status: 400 })
  if (what === 'not-ready' && method !== 'OPTIONS' && event.url.pathname === '/v1/fail')
    return new Response('not ready', { status: 500 })
  return resolve(event)
}
