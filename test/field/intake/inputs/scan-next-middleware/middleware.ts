import { NextResponse } from 'next/server'
const allowedOrigins = ['https://shop.example.com']
export function middleware(request) {
  const origin = request.headers.get('origin') ?? ''
  const isAllowed = allowedOrigins.includes(origin)
  if (request.method === 'OPTIONS') {
    return NextResponse.json({}, { headers: { ...(isAllowed && { 'Access-Control-Allow-Origin': origin }), 'Access-Control-Allow-Methods': 'GET, POST' } })
  }
  const response = NextResponse.next()
  if (isAllowed) response.headers.set('Access-Control-Allow-Origin', origin)
  return response
}
export const config = { matcher: '/api/:path*' }
