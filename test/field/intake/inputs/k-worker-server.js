export default {
  async fetch(request, env, ctx) {
    const url = new URL(request.url)
    const upstream = await fetch('https://origin.example.net' + url.pathname, { headers: { 'X-Key': env.KEY } })
    const res = new Response(upstream.body, upstream)
    res.headers.set('Access-Control-Allow-Origin', 'https://shop.example.com')
    return res
  },
}
