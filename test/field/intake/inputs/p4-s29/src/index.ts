const ALLOWED = ['https://jam.example.com', 'https://admin.jam.example.com']
export default {
  async fetch(request: Request): Promise<Response> {
    const origin = request.headers.get('Origin') ?? ''
    const headers = new Headers()
    if (ALLOWED.includes(origin)) {
      headers.set('Access-Control-Allow-Origin', origin)
      headers.set('Vary', 'Origin')
    }
    if (request.method === 'OPTIONS') return new Response(null, { headers })
    return new Response('ok', { headers })
  },
}
