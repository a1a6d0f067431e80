import { json } from '@sveltejs/kit'
import { setSession } from '../../../session-cookie.js'

export function GET(event) {
  setSession(event, 'of-the-proof')
  return json({ cookies: event.request.headers.get('cookie') ?? '' })
}
