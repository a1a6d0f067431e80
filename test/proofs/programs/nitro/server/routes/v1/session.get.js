import { setSession } from '../../session-cookie.js'

export default defineEventHandler((event) => {
  setSession(event, 'of-the-proof')
  return { cookies: getRequestHeader(event, 'cookie') ?? '' }
})
