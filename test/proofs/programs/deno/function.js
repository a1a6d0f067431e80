// An Edge Function as it is written by hand, with today's CORS from the environment.
const env = (name) => Deno.env.get(name) ?? ''
const policy = env('CORS_ORIGIN')
const byHand = env('BY_HAND')
const outside = env('OUTSIDE')

/** Behind the policy: the routes of the shop. */
async function shop(request) {
  const url = new URL(request.url)
  const { method, headers } = request
  if (method === 'OPTIONS') return new Response('no OPTIONS here', { status: 405 })
  if (url.pathname === '/v1/fail') throw new Error('the database is gone')
  if (url.pathname === '/v1/session') {
    const value = 'of-the-proof'
    return Response.json(
      { cookies: headers.get('cookie') ?? '' },
      { headers: { 'Set-Cookie': `sid=${value}; Path=/; SameSite=Lax` } },
    )
  }
  if (url.pathname !== '/v1/orders') return Response.json({ error: 'no such path' }, { status: 404 })
  return Response.json(
    { ok: true },
    { headers: url.searchParams.has('page') ? { 'X-Total-Count': '7' } : {} },
  )
}

const lists = {
  'Access-Control-Allow-Methods': env('CORS_METHODS') || 'GET, POST, PUT, OPTIONS',
  'Access-Control-Allow-Headers': env('CORS_HEADERS') || 'authorization, content-type',
}

/** Today's way: the headers by hand, on good responses alone. */
const today = (handler) => async (request) => {
  const origin = request.headers.get('Origin')
  const allowed =
    byHand === 'origin' ? origin : byHand || (policy === '*' || policy === origin ? policy : null)
  const isPreflight = request.method === 'OPTIONS' && policy + env('BY_HAND_HEADERS') !== ''
  const response = isPreflight ? new Response(null, { status: 204 }) : await handler(request)
  if (policy !== '' && policy !== '*') response.headers.append('Vary', 'Origin')
  if (allowed !== null) response.headers.set('Access-Control-Allow-Origin', allowed)
  if (policy !== '' && byHand !== '') response.headers.append('Access-Control-Allow-Origin', byHand)
  if (allowed === null || !isPreflight) return response
  for (const [name, value] of Object.entries(lists)) response.headers.set(name, value)
  if (env('BY_HAND_HEADERS')) response.headers.set('Access-Control-Allow-Headers', env('BY_HAND_HEADERS'))
  return response
}

/** What stands outside of today's policy. */
const outer = (handler) => async (request) => {
  const { pathname } = new URL(request.url)
  const hasToken = request.headers.has('authorization')
  if (outside === 'token' && !hasToken)
    return new Response('a token is missing', { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } })
  if (outside === 'header' && !hasToken) return new Response('a header is missing', { status: 400 })
  if (outside === 'no-options' && request.method === 'OPTIONS') return new Response(null, { status: 405 })
  if (outside === 'not-ready' && pathname === '/v1/fail' && request.method !== 'OPTIONS')
    return new Response('not ready', { status: 500 })
  if (outside === 'orders' && pathname === '/v1/orders') return Response.json({ ok: true })
  return handler(request)
}

const wrapped = typeof withCors === 'undefined' ? outer(today(shop)) : withCors(outer(shop))

Deno.serve({ port: Number(env('PORT')), hostname: '127.0.0.1' }, wrapped)
