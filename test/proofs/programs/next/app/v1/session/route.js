import { NextResponse } from 'next/server'
import { setSession } from '../../../session-cookie.js'
import { answer } from '../../../today.js'

export const GET = (request) =>
  answer(request, () => {
    const response = NextResponse.json({ cookies: request.headers.get('cookie') ?? '' })
    setSession(response, 'of-the-proof')
    return response
  })
