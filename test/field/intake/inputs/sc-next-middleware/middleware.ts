import { NextRequest, NextResponse } from 'next/server'

const allowedOrigins = ['https://shop.example.com', 'https://admin.example.com']

export function middleware(request: NextRequest) {
  const origin = request.headers.get('origin') ?? ''
  const response = NextResponse.next()
  if (allowedOrigins.includes(origin)) {
    response.headers.set('Access-Control-Allow-Origin', origin)
    response.headers.set('Access-Control-Allow-Credentials', 'true')
  }
  return response
}
