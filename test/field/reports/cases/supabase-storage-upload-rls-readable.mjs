export default { id: 'supabase-storage-upload-rls-readable', source: 'supabase/storage, new row violates row-level security policy', software: 'supabase', kind: 'app',
  story: 'CORS is right; the policy of the bucket forbids the upload: 400 with 403 in its body, readable.',
  async start(t) {
    const { port } = await t.serve(({ preflight, method }) => {
      const s = [['Server', 'cloudflare'], ['CF-RAY', '8a0b1c2d3e4f-FRA'], ['sb-gateway-version', '1'], ['sb-project-ref', 'abcdefghijklmnopqrst'], ['access-control-allow-origin', '*']]
      if (preflight) return { status: 200, headers: [...s, ['access-control-allow-methods', 'GET,PUT,POST,DELETE,OPTIONS'], ['access-control-allow-headers', 'authorization, x-client-info, apikey, x-upsert, content-type'], ['access-control-max-age', '3600']] }
      if (method === 'POST') return { status: 400, headers: [...s, ['Content-Type', 'application/json; charset=utf-8']], body: '{"statusCode":"403","error":"Unauthorized","message":"new row violates row-level security policy"}' }
      return { status: 404, headers: [...s, ['Content-Type', 'application/json; charset=utf-8']], body: '{"statusCode":"404","error":"Not Found","message":"Object not found"}' }
    })
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/storage/v1/object/avatars/a.png`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'apikey: x', '-H', 'content-type: image/png', '--data', 'x', '--send-unsafe'] }
  },
  expect: { outcome: 'allowed', causes: ['refused-by-application'], neverCertain: ['preflight-requires-auth', 'wrong-url', 'blocked-at-edge'], fixFor: ['supabase', null], layer: ['supabase', 'cloudflare'], mustSay: [/row-level security/] } }
