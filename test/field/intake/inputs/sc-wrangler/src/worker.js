export default {
  async fetch(request, env) {
    const res = await fetch(request)
    const out = new Response(res.body, res)
    out.headers.set('Access-Control-Allow-Origin', env.ALLOWED)
    return out
  },
}
