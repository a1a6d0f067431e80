/** What stands before or beside CORS, and stays: the environment says what. */
export default defineEventHandler((event) => {
  const what = process.env.OUTSIDE
  const hasToken = getRequestHeader(event, 'authorization') !== undefined
  if (what === 'token' && !hasToken) {
    setResponseHeader(event, 'WWW-Authenticate', 'Bearer')
    throw createError({ statusCode: 401, message: 'a token is missing' })
  }
  if (what === 'header' && !hasToken) throw createError({ statusCode: 400, message: 'a header is missing' })
  if (what === 'not-ready' && event.method !== 'OPTIONS' && event.path === '/v1/fail')
    throw createError({ statusCode: 500, message: 'not ready' })
})
