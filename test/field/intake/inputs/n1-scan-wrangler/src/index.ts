export default {
  async fetch(req: Request, env: Env) {
    const h = { 'Access-Control-Allow-Origin': env.ALLOWED_ORIGIN, Vary: 'Origin' }
    return new Response('{}', { headers: h })
  },
}
